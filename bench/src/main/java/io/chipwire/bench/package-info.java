/** in: events. out: nothing yet. */
package io.chipwire.bench;
