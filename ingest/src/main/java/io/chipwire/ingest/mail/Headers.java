package io.chipwire.ingest.mail;

import io.chipwire.events.Best;
import io.chipwire.events.Dating;
import io.chipwire.ingest.article.WrittenDate;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.field.address.LenientAddressParser;
import org.apache.james.mime4j.stream.Field;

/** The header of a mail: of each field the first one, unfolded and decoded. */
final class Headers {
    /** Nobody writes longer subjects or senders; decoding longer ones takes its time. */
    private static final int LONGEST = 4096;

    private static final Pattern LIST_ID = Pattern.compile("([^<>]*)<([^<>\\s]+)>.*");

    private static final Pattern FORWARDING =
            Pattern.compile(
                    "(?:Re:\\s*)?(?:Fwd?|WG|TR|RV|ENC|Doorst|I|VB|VS|VL|転送|转发)\\s*:", Pattern.CASE_INSENSITIVE);

    private final Map<String, String> fields = new HashMap<>();

    void add(Field field) {
        add(field.getName(), field.getBody() == null ? "" : field.getBody());
    }

    void add(String name, String raw) {
        fields.putIfAbsent(
                name.toLowerCase(Locale.ROOT), raw.substring(0, Math.min(raw.length(), LONGEST)));
    }

    boolean isEmpty() {
        return fields.isEmpty();
    }

    String subject() {
        return decoded("subject");
    }

    Dating date() {
        return WrittenDate.of(raw("date")) instanceof Best.Value(var day)
                ? new Dating.Dated(day, "mail header Date")
                : new Dating.Undated();
    }

    String messageId() {
        return raw("message-id").replaceAll("[<>\\s]", "");
    }

    String listId() {
        Matcher id = LIST_ID.matcher(raw("list-id"));
        return (id.matches() ? id.group(2) : raw("list-id").strip()).toLowerCase(Locale.ROOT);
    }

    String listName() {
        Matcher id = LIST_ID.matcher(decoded("list-id"));
        return id.matches() ? id.group(1).replace("\"", "").strip() : "";
    }

    String language() {
        return raw("content-language").strip();
    }

    /** The first sender, if the field can be read. */
    List<Mailbox> from() {
        return LenientAddressParser.DEFAULT.parseAddressList(raw("from")).flatten().stream()
                .limit(1)
                .toList();
    }

    /** Whether the subject says that somebody passes the mail on. */
    boolean isForwarding() {
        return FORWARDING.matcher(subject()).lookingAt();
    }

    private String decoded(String name) {
        return DecoderUtil.decodeEncodedWords(
                raw(name), DecodeMonitor.SILENT, StandardCharsets.UTF_8);
    }

    private String raw(String name) {
        return fields.getOrDefault(name, "").replaceAll("[\\r\\n]+", "").strip();
    }
}
