/** in: the bytes of mails. out: a draft of each, and who wrote it. Nothing is fetched. */
@NullMarked
package io.chipwire.ingest.mail;

import org.jspecify.annotations.NullMarked;
