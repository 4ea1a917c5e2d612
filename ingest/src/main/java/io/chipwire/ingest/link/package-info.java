/**
 * in: addresses as texts write them. out: what they lead to, without the detours that count who
 * follows them. Nothing here asks the network.
 */
@NullMarked
package io.chipwire.ingest.link;

import org.jspecify.annotations.NullMarked;
