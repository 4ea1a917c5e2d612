package io.chipwire.ingest.mail;

import io.chipwire.ingest.limit.Budget;
import io.chipwire.ingest.limit.Limit;
import io.chipwire.ingest.limit.UnreadableException;
import io.chipwire.ingest.mail.Entity.Leaf;
import io.chipwire.ingest.mail.Entity.Message;
import io.chipwire.ingest.mail.Entity.Several;
import io.chipwire.ingest.mail.PlainText.Flow;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.io.MaxHeaderLengthLimitException;
import org.apache.james.mime4j.io.MaxHeaderLimitException;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;

/**
 * The bytes of a mail as its parts. Depth and parts are counted as the parser meets them, so that a
 * mail made of nothing else ends long before the parser's stack does.
 */
final class MimeReader {
    /** A line that divides parts though no header names it, in front of a part's header. */
    private static final Pattern DIVIDER =
            Pattern.compile("(?m)^--([^\\s\"]{1,70})[ \\t]*\\r?\\n(?=[A-Za-z][A-Za-z-]{1,40}:)");

    private static final Pattern FLOWED = Pattern.compile("(?i)format\\s*=\\s*\"?flowed");
    private static final Pattern DELSP = Pattern.compile("(?i)delsp\\s*=\\s*\"?yes");
    private static final String USUAL_PREAMBLE = "This is a multi-part message in MIME format";

    private final Budget budget;
    private final Deque<Open> open = new ArrayDeque<>();
    private final StringBuilder lost = new StringBuilder();
    private boolean isAttached;
    private Flow flow = Flow.FIXED;

    private MimeReader(Budget budget) {
        this.budget = budget;
    }

    /** A message or a multipart whose end has not come. */
    private record Open(String subtype, Headers headers, List<Entity> parts, StringBuilder loose) {
        static Open of(String subtype) {
            return new Open(subtype, new Headers(), new ArrayList<>(), new StringBuilder());
        }

        boolean isMessage() {
            return subtype.isEmpty();
        }
    }

    /**
     * Reads a mail. Where its form breaks off, what came before is kept.
     *
     * @throws UnreadableException if the bytes are not a mail or go beyond a limit
     */
    static Message read(byte[] bytes, Budget budget) {
        return new MimeReader(budget).message(bytes);
    }

    private Message message(byte[] bytes) {
        Open root = Open.of("");
        open.push(root);
        try {
            walk(bytes);
        } catch (MaxHeaderLimitException e) {
            throw UnreadableException.beyond(Limit.HEADERS, budget.limits(), e);
        } catch (MaxHeaderLengthLimitException e) {
            throw UnreadableException.beyond(Limit.HEADER_BYTES, budget.limits(), e);
        } catch (MimeException | IOException e) {
            if (open.size() == 1 && root.parts().isEmpty()) {
                throw new UnreadableException("expected a mail: " + e.getMessage(), e);
            }
        }
        while (open.size() > 1) {
            close();
        }
        Message whole =
                root.parts().getFirst() instanceof Message message
                        ? message
                        : new Message(root.headers(), root.parts());
        return whole.content().stream().anyMatch(MimeReader::hasText) ? whole : withLost(whole);
    }

    private static boolean hasText(Entity entity) {
        return switch (entity) {
            case Leaf leaf -> leaf.bytes().length > 0;
            case Several several -> several.parts().stream().anyMatch(MimeReader::hasText);
            case Message message -> message.content().stream().anyMatch(MimeReader::hasText);
        };
    }

    /** A mail that calls itself a multipart and then is a plain text. */
    private Message withLost(Message message) {
        String text = lost.toString().strip();
        if (text.isEmpty() || text.startsWith(USUAL_PREAMBLE)) {
            return message;
        }
        List<Entity> content = new ArrayList<>(message.content());
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        content.add(new Leaf("text/plain", "", Flow.FIXED, false, bytes));
        return new Message(message.headers(), content);
    }

    private void walk(byte[] bytes) throws MimeException, IOException {
        MimeTokenStream tokens =
                new MimeTokenStream(
                        MimeConfig.custom()
                                .setMaxLineLen(-1)
                                .setMaxHeaderLen(budget.limits().of(Limit.HEADER_BYTES))
                                .setMaxHeaderCount(budget.limits().of(Limit.HEADERS))
                                .build());
        tokens.setRecursionMode(RecursionMode.M_RECURSE);
        tokens.parse(new ByteArrayInputStream(bytes));
        for (EntityState state = tokens.getState();
                state != EntityState.T_END_OF_STREAM;
                state = tokens.next()) {
            token(state, tokens);
        }
    }

    private void token(EntityState state, MimeTokenStream tokens) throws IOException {
        switch (state) {
            case T_START_MESSAGE -> enter("");
            case T_START_MULTIPART -> enter(subtype(tokens.getBodyDescriptor()));
            case T_END_MESSAGE, T_END_MULTIPART -> {
                budget.leave();
                close();
            }
            case T_START_HEADER -> {
                budget.countPart();
                isAttached = false;
                flow = Flow.FIXED;
            }
            case T_FIELD -> field(tokens.getField());
            case T_BODY -> body(tokens);
            case T_PREAMBLE -> preamble(tokens);
            case T_RAW_ENTITY,
                    T_END_HEADER,
                    T_EPILOGUE,
                    T_START_BODYPART,
                    T_END_BODYPART,
                    T_END_OF_STREAM ->
                    budget.checkTime();
        }
    }

    private void enter(String subtype) {
        budget.enter();
        open.push(Open.of(subtype));
    }

    private static String subtype(BodyDescriptor descriptor) {
        String subtype = Optional.ofNullable(descriptor.getSubType()).orElse("");
        return subtype.isEmpty() ? "mixed" : subtype.toLowerCase(Locale.ROOT);
    }

    private void close() {
        Open ended = open.pop();
        Open around = open.element();
        if (ended.isMessage()) {
            around.parts().add(new Message(ended.headers(), ended.parts()));
        } else if (ended.parts().isEmpty()) {
            around.parts().addAll(loose(ended.loose().toString()));
        } else {
            around.parts().add(new Several(ended.subtype(), ended.parts()));
        }
    }

    /** Of a message the header says all; of a part, only whether it is a file. */
    private void field(Field field) {
        Open inner = open.element();
        if (inner.isMessage() && inner.parts().isEmpty()) {
            inner.headers().add(field);
        }
        if (field.getName().equalsIgnoreCase("Content-Type") && FLOWED.matcher(body(field)).find()) {
            flow = DELSP.matcher(body(field)).find() ? Flow.FLOWED_WITHOUT_SPACE : Flow.FLOWED;
        }
        if (field.getName().equalsIgnoreCase("Content-Disposition")) {
            isAttached = body(field).strip().toLowerCase(Locale.ROOT).startsWith("attachment");
        }
    }

    private static String body(Field field) {
        return Optional.ofNullable(field.getBody()).orElse("");
    }

    private void body(MimeTokenStream tokens) throws IOException {
        BodyDescriptor descriptor = tokens.getBodyDescriptor();
        String type = descriptor.getMimeType().toLowerCase(Locale.ROOT);
        byte[] bytes = new byte[0];
        if (type.startsWith("text/")) {
            try (InputStream decoded = tokens.getDecodedInputStream()) {
                bytes = decoded.readAllBytes();
            }
        }
        String charset = Optional.ofNullable(descriptor.getCharset()).orElse("");
        open.element().parts().add(new Leaf(type, charset, flow, isAttached, bytes));
    }

    private void preamble(MimeTokenStream tokens) throws IOException {
        try (InputStream before = tokens.getInputStream()) {
            String text = new String(before.readAllBytes(), StandardCharsets.ISO_8859_1);
            open.element().loose().append(text);
        }
    }

    /** The parts of a multipart whose declared boundary never comes. */
    private List<Entity> loose(String text) {
        Matcher divider = DIVIDER.matcher(text);
        if (!divider.find()) {
            lost.append(text);
            return List.of();
        }
        String header =
                "Content-Type: multipart/mixed; boundary=\"" + divider.group(1) + "\"\r\n\r\n";
        byte[] whole = (header + text).getBytes(StandardCharsets.ISO_8859_1);
        return new MimeReader(budget).message(whole).content();
    }
}
