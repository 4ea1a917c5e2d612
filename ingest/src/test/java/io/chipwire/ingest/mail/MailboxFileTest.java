package io.chipwire.ingest.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MailboxFileTest {
    @Test
    void mailsAreDividedByTheirFromLines() {
        assertThat(
                        mails(
                                """
                                From a@b.example Tue Mar  5 23:10:00 2024
                                Subject: one

                                From here on it rains.

                                From there it snows: much.

                                From c@d.example Wed Mar  6 23:10:00 2024
                                Subject: two

                                Text.
                                """))
                .containsExactly(
                        "Subject: one\n\nFrom here on it rains.\n\nFrom there it snows: much.\n\n",
                        "Subject: two\n\nText.\n");
    }

    @Test
    void lineEndsOfOtherSystemsDivideToo() {
        assertThat(mails("From a\r\nA: b\r\n\r\nx\r\n\r\nFrom c\r\nA: d\r\n\r\ny")).hasSize(2);
    }

    @Test
    void mailByItselfIsOne() {
        assertThat(mails("Subject: one\n\nText.")).containsExactly("Subject: one\n\nText.");
    }

    private static List<String> mails(String file) {
        return MailboxFile.mails(file.getBytes(ISO_8859_1)).stream()
                .map(mail -> new String(mail, ISO_8859_1))
                .toList();
    }
}
