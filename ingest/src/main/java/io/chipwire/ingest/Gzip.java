package io.chipwire.ingest;

import io.chipwire.ingest.Submission.Document;
import io.chipwire.ingest.limit.Limit;
import io.chipwire.ingest.limit.Limits;
import io.chipwire.ingest.limit.UnreadableException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** What people keep packed: archives of mails, saved pages and feeds. */
final class Gzip {
    private static final int FIRST = 0x1F;
    private static final int SECOND = 0x8B;

    private Gzip() {}

    /**
     * A document with its bytes unpacked, once; any other document as it is.
     *
     * @throws UnreadableException if it is damaged, or larger unpacked than a document may be
     */
    static Document unpacked(Document document, Limits limits) {
        byte[] packed = document.bytes();
        if (packed.length < 2 || (packed[0] & 0xFF) != FIRST || (packed[1] & 0xFF) != SECOND) {
            return document;
        }
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            byte[] bytes = in.readNBytes(limits.bytes() + 1);
            if (bytes.length > limits.bytes()) {
                throw UnreadableException.beyond(Limit.BYTES, limits);
            }
            return new Document(
                    document.url(),
                    bytes,
                    document.charset(),
                    document.published(),
                    document.source());
        } catch (IOException e) {
            throw new UnreadableException("expected a whole gzip file, got " + e.getMessage(), e);
        }
    }
}
