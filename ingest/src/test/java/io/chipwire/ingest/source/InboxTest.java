package io.chipwire.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InboxTest {
    @TempDir Path folder;
    private Path letters;
    private Inbox inbox;

    @BeforeEach
    void open() throws IOException {
        letters = folder.resolve("inbox");
        inbox = new Inbox(letters, folder.resolve("state/inbox.tsv"));
    }

    @Test
    void fileIsReadyWhenItStaysTheSame() throws IOException {
        Path file = Files.writeString(letters.resolve("a.txt"), "one");
        assertThat(names()).isEmpty();
        Files.writeString(file, " and more", StandardOpenOption.APPEND);
        assertThat(names()).isEmpty();
        assertThat(names()).containsExactly("a.txt");
    }

    @Test
    void filesInFoldersAreReadAndHalfWrittenOrHiddenOnesAreNot() throws IOException {
        Files.createDirectories(letters.resolve("b/.hidden"));
        Files.writeString(letters.resolve("b/deep.md"), "x");
        Files.writeString(letters.resolve("b/.hidden/x.md"), "x");
        Files.writeString(letters.resolve(".x.txt"), "x");
        Files.writeString(letters.resolve("x.html.part"), "x");
        Files.createSymbolicLink(letters.resolve("link.txt"), folder.resolve("elsewhere"));
        names();
        assertThat(names()).containsExactly("deep.md");
    }

    @Test
    void deliveredMailsOfAMaildirAreRead() throws IOException {
        for (String part : List.of("cur", "new", "tmp")) {
            Path mails = Files.createDirectories(letters.resolve("mail").resolve(part));
            Files.writeString(mails.resolve("1." + part + ".host"), "Subject: x");
        }
        names();
        assertThat(names()).containsExactlyInAnyOrder("1.cur.host", "1.new.host");
    }

    @Test
    void fileThatWasReadIsNotOfferedAgainAfterARestart() throws IOException {
        Files.writeString(letters.resolve("a.txt"), "one");
        Files.writeString(letters.resolve("ä b.txt"), "two");
        inbox.look();
        for (Inbox.Version version : inbox.look()) {
            inbox.done(version);
        }
        assertThat(names()).isEmpty();

        inbox = new Inbox(letters, folder.resolve("state/inbox.tsv"));
        inbox.look();
        assertThat(names()).isEmpty();
        Files.writeString(letters.resolve("a.txt"), "changed");
        inbox.look();
        assertThat(names()).containsExactly("a.txt");
    }

    @Test
    void fileThatFailedIsOfferedAgain() throws IOException {
        Files.writeString(letters.resolve("a.txt"), "one");
        inbox.look();
        assertThat(names()).containsExactly("a.txt");
        assertThat(names()).containsExactly("a.txt");
    }

    @Test
    void lastLineThatACrashCutOffIsPassedOver() throws IOException {
        Path list = folder.resolve("state/inbox.tsv");
        Files.writeString(list, "3\t17");
        assertThat(new Inbox(letters, list).look()).isEmpty();
    }

    private List<String> names() throws IOException {
        return inbox.look().stream()
                .map(version -> String.valueOf(version.file().getFileName()))
                .toList();
    }
}
