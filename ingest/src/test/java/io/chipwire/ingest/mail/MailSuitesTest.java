package io.chipwire.ingest.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.chipwire.ingest.Shared;
import io.chipwire.ingest.limit.Budget;
import io.chipwire.ingest.limit.Limits;
import io.chipwire.ingest.mail.Entity.Leaf;
import io.chipwire.ingest.mail.Entity.Message;
import io.chipwire.ingest.mail.Entity.Several;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The mails that the test suites of mime4j and MimeKit hold, malformed ones among them. */
class MailSuitesTest {
    private static final Pattern TEXT_BODY = Pattern.compile("<text-body name=\"([^\"]+)\"/>");

    private Path suites = Path.of("");

    @BeforeEach
    void findTheSuites() {
        suites = Shared.path("suites");
    }

    @Test
    void everyMailIsRead() throws IOException {
        List<Path> mails = mails();
        assertThat(mails).hasSizeGreaterThan(40);
        for (Path mail : mails) {
            byte[] bytes = Files.readAllBytes(mail);
            assertThat(MailReader.read(bytes, new Budget(Limits.defaults())))
                    .as(mail.toString())
                    .isNotEmpty();
        }
    }

    @Test
    void textsAreDecodedByteForByte() throws IOException {
        int compared = 0;
        List<String> wrong = new ArrayList<>();
        for (Path mail : mails()) {
            Path expected = Path.of(mail.toString().replaceFirst("\\.msg$", "_decoded.xml"));
            if (!mail.toString().endsWith(".msg") || !Files.exists(expected)) {
                continue;
            }
            List<byte[]> wanted = wanted(expected);
            List<byte[]> got = new ArrayList<>();
            texts(MimeReader.read(Files.readAllBytes(mail), new Budget(Limits.defaults())), got);
            compared += wanted.size();
            if (!lines(got).equals(lines(wanted))) {
                wrong.add(mail.getFileName() + ": " + lines(got) + "\n  wanted " + lines(wanted));
            }
        }
        assertThat(compared).isGreaterThan(40);
        assertThat(wrong).isEmpty();
    }

    /** Texts that hold something, whatever ends their lines. */
    private static List<String> lines(List<byte[]> texts) {
        return texts.stream()
                .map(bytes -> new String(bytes, StandardCharsets.ISO_8859_1))
                .map(text -> text.replace("\r", ""))
                .filter(text -> !text.isBlank())
                .toList();
    }

    private static void texts(Entity entity, List<byte[]> into) {
        switch (entity) {
            case Leaf leaf when leaf.type().startsWith("text/") -> into.add(leaf.bytes());
            case Leaf _ -> {}
            case Several several -> several.parts().forEach(part -> texts(part, into));
            case Message message -> message.content().forEach(part -> texts(part, into));
        }
    }

    private static List<byte[]> wanted(Path decoded) throws IOException {
        String xml = Files.readString(decoded, StandardCharsets.ISO_8859_1);
        List<byte[]> wanted = new ArrayList<>();
        for (MatchResult body : TEXT_BODY.matcher(xml).results().toList()) {
            Path text = decoded.resolveSibling(body.group(1));
            if (Files.exists(text)) {
                wanted.add(Files.readAllBytes(text));
            }
        }
        return wanted;
    }

    private List<Path> mails() throws IOException {
        List<Path> mails = new ArrayList<>();
        for (String folder : List.of("mime4j", "mimekit/messages", "mimekit/partial")) {
            try (Stream<Path> files = Files.walk(suites.resolve(folder))) {
                files.filter(Files::isRegularFile)
                        .filter(MailSuitesTest::isMail)
                        .forEach(mails::add);
            }
        }
        return mails.stream().sorted().toList();
    }

    private static boolean isMail(Path file) {
        String path = file.toString();
        return path.endsWith(".msg")
                || path.contains("mbox.rlug")
                || path.contains("mimekit/messages")
                || path.contains("mimekit/partial");
    }
}
