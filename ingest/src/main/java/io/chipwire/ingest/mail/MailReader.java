package io.chipwire.ingest.mail;

import io.chipwire.ingest.article.Body;
import io.chipwire.ingest.article.Characters;
import io.chipwire.ingest.article.Draft;
import io.chipwire.ingest.article.HtmlReader;
import io.chipwire.ingest.article.TextReader;
import io.chipwire.ingest.limit.Budget;
import io.chipwire.ingest.limit.UnreadableException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.io.MaxHeaderLengthLimitException;
import org.apache.james.mime4j.io.MaxHeaderLimitException;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;

/**
 * The bytes of a mail as a draft. Of alternatives the HTML is read, and the text where there is no
 * HTML that says anything. Attachments, pictures and mails within the mail are passed over.
 */
public final class MailReader {
    private final Budget budget;
    private final Headers headers = new Headers();
    private String html = "";
    private String text = "";
    private int parts;
    private boolean isAttached;

    private MailReader(Budget budget) {
        this.budget = budget;
    }

    /**
     * Reads a mail.
     *
     * @throws UnreadableException if the bytes are not a mail or go beyond a limit
     */
    public static Mail read(byte[] bytes, Budget budget) {
        MailReader reading = new MailReader(budget);
        try {
            reading.walk(bytes);
        } catch (MaxHeaderLimitException | MaxHeaderLengthLimitException e) {
            throw new UnreadableException(
                    "expected a smaller header: " + e.getMessage() + " (limit \"headerBytes\")", e);
        } catch (MimeException | IOException e) {
            throw new UnreadableException("expected a mail: " + e.getMessage(), e);
        }
        return reading.mail();
    }

    private void walk(byte[] bytes) throws MimeException, IOException {
        MimeTokenStream tokens =
                new MimeTokenStream(
                        MimeConfig.custom()
                                .setMaxLineLen(-1)
                                .setMaxHeaderLen(budget.limits().headerBytes())
                                .setMaxHeaderCount(budget.limits().parts())
                                .build());
        tokens.setRecursionMode(RecursionMode.M_NO_RECURSE);
        tokens.parse(new ByteArrayInputStream(bytes));
        for (EntityState state = tokens.getState();
                state != EntityState.T_END_OF_STREAM;
                state = tokens.next()) {
            token(state, tokens);
        }
    }

    private void token(EntityState state, MimeTokenStream tokens) throws IOException {
        switch (state) {
            case T_START_MULTIPART -> budget.enter();
            case T_END_MULTIPART -> budget.leave();
            case T_START_HEADER -> {
                budget.countPart();
                parts++;
                isAttached = false;
            }
            case T_FIELD -> field(tokens.getField());
            case T_BODY -> body(tokens);
            case T_START_MESSAGE,
                    T_END_MESSAGE,
                    T_RAW_ENTITY,
                    T_END_HEADER,
                    T_PREAMBLE,
                    T_EPILOGUE,
                    T_START_BODYPART,
                    T_END_BODYPART,
                    T_END_OF_STREAM ->
                    budget.checkTime();
        }
    }

    private void field(Field field) {
        if (parts == 1) {
            headers.add(field);
        } else if (field.getName().equalsIgnoreCase("Content-Disposition")) {
            isAttached = field.getBody().strip().toLowerCase(Locale.ROOT).startsWith("attachment");
        }
    }

    private void body(MimeTokenStream tokens) throws IOException {
        BodyDescriptor descriptor = tokens.getBodyDescriptor();
        String type = descriptor.getMimeType().toLowerCase(Locale.ROOT);
        if (isAttached || !(type.equals("text/html") || type.equals("text/plain"))) {
            return;
        }
        String words = characters(tokens, descriptor);
        if (type.equals("text/html")) {
            html = html.isEmpty() ? words : html + "\n" + words;
        } else {
            text = text.isEmpty() ? words : text + "\n\n" + words;
        }
    }

    private String characters(MimeTokenStream tokens, BodyDescriptor descriptor)
            throws IOException {
        String charset = Optional.ofNullable(descriptor.getCharset()).orElse("");
        try (InputStream decoded = tokens.getDecodedInputStream()) {
            return Characters.text(decoded.readAllBytes(), charset);
        }
    }

    private Mail mail() {
        if (headers.isEmpty()) {
            throw new UnreadableException("expected a mail with a header, got none");
        }
        Draft draft = draft();
        List<Mailbox> from = headers.from();
        String fromName =
                from.isEmpty() ? "" : Optional.ofNullable(from.getFirst().getName()).orElse("");
        return new Mail(
                draft,
                headers.messageId(),
                headers.listId(),
                headers.listName(),
                from.isEmpty() ? "" : from.getFirst().getAddress().toLowerCase(Locale.ROOT),
                fromName.strip());
    }

    private Draft draft() {
        Body body = html.isEmpty() ? NOTHING : HtmlReader.piece(html, "", budget);
        Draft draft = body.blocks().isEmpty() ? TextReader.read(text, budget) : Draft.of("", body);
        return draft.titled(headers.subject().isBlank() ? draft.title() : headers.subject())
                .dated(headers.date());
    }

    private static final Body NOTHING = new Body(List.of(), List.of());
}
