package io.chipwire.ingest.mail;

import io.chipwire.events.Best;
import io.chipwire.ingest.article.Body;
import io.chipwire.ingest.article.Draft;
import io.chipwire.ingest.limit.Budget;
import io.chipwire.ingest.limit.UnreadableException;
import io.chipwire.ingest.mail.Entity.Leaf;
import io.chipwire.ingest.mail.Entity.Message;
import io.chipwire.ingest.mail.Entity.Several;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.james.mime4j.dom.address.Mailbox;

/**
 * The bytes of a mail as drafts. Of alternatives the HTML is read, and the text where there is no
 * HTML that says anything. Attachments and pictures are passed over.
 *
 * <p>A mail that only passes another one on is read as that other one, whether it comes as an
 * attachment or as a quoted text; each mail of a digest is read.
 */
public final class MailReader {
    private final Budget budget;

    private MailReader(Budget budget) {
        this.budget = budget;
    }

    /**
     * Reads a mail: it is one, or the mails that it carries.
     *
     * @throws UnreadableException if the bytes are not a mail or go beyond a limit
     */
    public static List<Mail> read(byte[] bytes, Budget budget) {
        Message message = MimeReader.read(bytes, budget);
        if (message.headers().isEmpty()) {
            throw new UnreadableException("expected a mail with a header, got none");
        }
        return new MailReader(budget).mails(message);
    }

    private List<Mail> mails(Message message) {
        List<Piece> pieces = Piece.of(message.content(), message.headers().isForwarding(), budget);
        List<Message> within = message.content().stream().flatMap(MailReader::within).toList();
        boolean isPassedOn =
                !within.isEmpty() && (pieces.isEmpty() || message.headers().isForwarding());
        List<Mail> mails = new ArrayList<>();
        if (!isPassedOn) {
            mails.add(mail(message.headers(), pieces));
        }
        if (isPassedOn || message.content().stream().anyMatch(MailReader::isDigest)) {
            within.forEach(inner -> mails.addAll(mails(inner)));
        }
        return mails;
    }

    private static Stream<Message> within(Entity entity) {
        return switch (entity) {
            case Leaf _ -> Stream.of();
            case Several several -> several.parts().stream().flatMap(MailReader::within);
            case Message message -> Stream.of(message);
        };
    }

    private static boolean isDigest(Entity entity) {
        return switch (entity) {
            case Leaf _, Message _ -> false;
            case Several several ->
                    several.subtype().equals("digest")
                            || several.parts().stream().anyMatch(MailReader::isDigest);
        };
    }

    private static Mail mail(Headers outer, List<Piece> pieces) {
        for (int i = 0; i < pieces.size(); i++) {
            if (pieces.get(i).forward() instanceof Best.Value<Forward>(Forward forward)
                    && !forward.body().blocks().isEmpty()) {
                Body body = forward.body();
                for (Piece after : pieces.subList(i + 1, pieces.size())) {
                    body = body.and(after.body());
                }
                return mail(forward.headers(), outer, body);
            }
        }
        Body body = new Body(List.of(), List.of());
        for (Piece piece : pieces) {
            body = body.and(piece.body());
        }
        return mail(outer, outer, body);
    }

    /**
     * The mail that a body is.
     *
     * @param headers of whoever wrote it
     * @param outer of whoever sent it, the same one unless it was passed on
     */
    private static Mail mail(Headers headers, Headers outer, Body body) {
        String subject = headers.subject().isBlank() ? outer.subject() : headers.subject();
        // Of some mails the subject is all that they say.
        boolean isSubjectOnly = body.blocks().isEmpty() && !subject.isBlank();
        Draft draft = Draft.of(subject, isSubjectOnly ? Body.heading(subject) : body);
        List<Mailbox> from = headers.from().isEmpty() ? outer.from() : headers.from();
        String name =
                from.isEmpty() ? "" : Optional.ofNullable(from.getFirst().getName()).orElse("");
        return new Mail(
                draft.dated(outer.date()).dated(headers.date()),
                outer.messageId(),
                headers.listId(),
                headers.listName(),
                from.isEmpty() ? "" : address(from.getFirst()),
                name.strip());
    }

    private static String address(Mailbox mailbox) {
        return String.valueOf(mailbox.getAddress()).toLowerCase(Locale.ROOT);
    }
}
