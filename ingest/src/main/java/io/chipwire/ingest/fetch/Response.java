package io.chipwire.ingest.fetch;

import io.chipwire.ingest.limit.Limits;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;

/** A response that is no redirect, as a page. */
record Response(ClassicHttpResponse response, Limits limits) {
    private static final int OK = 200;
    private static final int GONE = 410;

    Fetched page(URI at) throws IOException {
        if (response.getCode() == GONE) {
            return new Fetched.Gone("expected status 200, got 410 from " + at);
        }
        if (response.getCode() != OK) {
            throw new RefusedResponse("expected status 200, got " + response.getCode());
        }
        HttpEntity entity = response.getEntity();
        if (entity == null) {
            throw new RefusedResponse("expected a page, got no content");
        }
        ContentType type = type(Optional.ofNullable(entity.getContentType()).orElse(""));
        return new Fetched.Page(
                at.toString(),
                bytes(entity),
                type.getCharset() == null ? "" : type.getCharset().name(),
                new Validators(header(HttpHeaders.ETAG), header(HttpHeaders.LAST_MODIFIED)));
    }

    private static ContentType type(String header) throws RefusedResponse {
        ContentType type = ContentType.parseLenient(header);
        String name =
                type == null || type.getMimeType() == null
                        ? ""
                        : type.getMimeType().toLowerCase(Locale.ROOT);
        boolean isRead =
                name.isEmpty()
                        || name.startsWith("text/")
                        || name.endsWith("/xml")
                        || name.endsWith("+xml")
                        || name.equals("message/rfc822");
        if (!isRead || name.equals("image/svg+xml")) {
            throw new RefusedResponse("expected text, HTML, a mail or a feed, got " + name);
        }
        return type == null ? ContentType.DEFAULT_TEXT.withCharset((String) null) : type;
    }

    private byte[] bytes(HttpEntity entity) throws IOException {
        InputStream content = entity.getContent();
        byte[] bytes = content.readNBytes(limits.bytes() + 1);
        if (bytes.length > limits.bytes()) {
            throw new RefusedResponse(
                    "expected at most " + limits.bytes() + " bytes (limit \"bytes\"), got more");
        }
        return bytes;
    }

    private String header(String name) {
        Header header = response.getFirstHeader(name);
        return header == null || header.getValue() == null ? "" : header.getValue();
    }
}
