package io.chipwire.ingest;

import io.chipwire.events.Best;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/** What is handed in to be read. */
public sealed interface Submission {
    /** Where it is. */
    String url();

    /** The date that the user knows, which wins over all that the document says. */
    Best<LocalDate> published();

    /** The name that the user gives the source. */
    Best<String> source();

    /**
     * A document with its bytes.
     *
     * @param url where it was found: {@code file:} or http; relative links start from here
     * @param bytes not copied: do not change them
     * @param charset the character set that its carrier names, or empty
     */
    // Documents are read, never compared: a copy of each would cost more than it saves.
    @SuppressWarnings("ArrayRecordComponent")
    record Document(
            String url,
            byte[] bytes,
            String charset,
            Best<LocalDate> published,
            Best<String> source)
            implements Submission {
        /** A document of whose character set nothing is known. */
        public Document(String url, byte[] bytes, Best<LocalDate> published, Best<String> source) {
            this(url, bytes, "", published, source);
        }

        /**
         * A file of the user's.
         *
         * @throws IOException if it cannot be read
         */
        public static Document file(Path path, Best<LocalDate> published, Best<String> source)
                throws IOException {
            return new Document(
                    path.toAbsolutePath().normalize().toUri().toString(),
                    Files.readAllBytes(path),
                    published,
                    source);
        }
    }

    /**
     * A page or feed that is to be fetched.
     *
     * @param url http or https
     */
    record Address(String url, Best<LocalDate> published, Best<String> source)
            implements Submission {}
}
