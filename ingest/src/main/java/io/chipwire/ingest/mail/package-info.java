/** in: the bytes of a mail. out: a draft of an article and who sent it. Nothing is fetched. */
@NullMarked
package io.chipwire.ingest.mail;

import org.jspecify.annotations.NullMarked;
