/**
 * in: options and lines of a properties file. out: {@link io.chipwire.main.config.RunConfig}, or
 * everything that is wrong with them in one message.
 */
@NullMarked
package io.chipwire.main.config;

import org.jspecify.annotations.NullMarked;
