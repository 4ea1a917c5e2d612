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
    void dividerWithoutAnEmptyLineAboveIsKnownByItsTime() {
        assertThat(
                        mails(
                                "From a@b.example Tue Mar  5 23:10:00 2024\nSubject: one\n\nText.\nFrom c@d.example Wed Mar  6 23:10:00 2024\nSubject: two\n\nText.\n"))
                .hasSize(2);
    }

    @Test
    void marksBeforeFromAreTakenOff() {
        assertThat(mails("From a\nA: b\n\n>From here on\n>>From there on\n"))
                .containsExactly("A: b\n\nFrom here on\n>From there on\n");
    }

    @Test
    void mailThatTellsItsLengthMayHoldADivider() {
        String body = "One.\n\nFrom x\nSubject: quoted\n\nTwo.\n";
        String mail = "Content-Length: " + body.length() + "\n\n" + body;
        assertThat(mails("From a\n" + mail + "\nFrom b\nSubject: next\n\nThree.\n")).hasSize(2);
        String wrong = mail.replace("Length: ", "Length: 9");
        assertThat(mails("From a\n" + wrong + "\nFrom b\nSubject: next\n\nThree.\n")).hasSize(3);
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
