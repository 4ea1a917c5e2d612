package io.chipwire.ingest.fetch;

import io.chipwire.ingest.article.Characters;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Bytes whose character set only their carrier knows. */
final class Transcoded {
    private Transcoded() {}

    /**
     * The bytes in UTF-8 with a byte order mark, if a header names another character set and the
     * bytes neither are UTF-8 nor tell a set themselves; else the bytes as they are, for headers
     * are often wrong.
     */
    static byte[] utf8(byte[] bytes, @Nullable Charset named) {
        if (named == null
                || named.equals(StandardCharsets.UTF_8)
                || !Characters.declared(bytes).isEmpty()
                || Characters.areUtf8(bytes)) {
            return bytes;
        }
        return ("\uFEFF" + new String(bytes, named)).getBytes(StandardCharsets.UTF_8);
    }
}
