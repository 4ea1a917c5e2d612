/**
 * in: the sample news of the repository. out: the documents one by one, those of the sample site
 * served on loopback, and the questions to ask of them.
 */
@NullMarked
package io.chipwire.main.demo;

import org.jspecify.annotations.NullMarked;
