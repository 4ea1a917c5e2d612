package io.chipwire.ingest.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.chipwire.events.Article.Block;
import io.chipwire.events.Dating;
import io.chipwire.ingest.limit.Budget;
import io.chipwire.ingest.limit.Limits;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class MailReaderTest {
    private static final String NEWSLETTER =
            """
            From: =?UTF-8?Q?The_Chip_L=C3=A9tter?= <News@Letter.example>
            Subject: =?UTF-8?B?Q2hpcHMg4oCTIHRoaXM=?=
             =?UTF-8?B?IHdlZWs=?=
            Date: Tue, 5 Mar 2024 23:10:00 -0800
            Message-ID: <one@letter.example>
            List-Id: "Chip Letter" <Chips.Letter.example>
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary=outer

            --outer
            Content-Type: multipart/alternative; boundary=inner

            --inner
            Content-Type: text/plain; charset=us-ascii

            Plain text.
            --inner
            Content-Type: text/html; charset=iso-8859-1
            Content-Transfer-Encoding: quoted-printable

            <h1>Chips</h1><p>Northwind bought 4,000 chips for caf=E9s.</p>
            <img src=3D"https://track.example/open.gif">
            --inner--
            --outer
            Content-Type: text/plain
            Content-Disposition: attachment; filename=a.txt

            Attached.
            --outer--
            """;

    @Test
    void htmlIsPreferredAndAttachmentsArePassedOver() {
        assertThat(read(NEWSLETTER).draft().body().blocks())
                .extracting(Block::text)
                .containsExactly("Chips", "Northwind bought 4,000 chips for cafés.");
    }

    @Test
    void headerTellsWhoWroteWhatAndWhen() {
        Mail mail = read(NEWSLETTER);
        assertThat(mail.draft().title()).isEqualTo("Chips – this week");
        assertThat(mail.draft().published())
                .isEqualTo(new Dating.Dated(LocalDate.of(2024, 3, 5), "mail header Date"));
        assertThat(mail.messageId()).isEqualTo("one@letter.example");
        assertThat(mail.listId()).isEqualTo("chips.letter.example");
        assertThat(mail.listName()).isEqualTo("Chip Letter");
        assertThat(mail.from()).isEqualTo("news@letter.example");
        assertThat(mail.fromName()).isEqualTo("The Chip Létter");
    }

    @Test
    void textIsReadWhereHtmlSaysNothing() {
        String mail =
                NEWSLETTER.replace(
                        "<h1>Chips</h1><p>Northwind bought 4,000 chips for caf=E9s.</p>", "");
        assertThat(read(mail).draft().body().blocks())
                .extracting(Block::text)
                .containsExactly("Plain text.");
    }

    @Test
    void mailOfOnePartIsRead() {
        Mail mail =
                read(
                        """
                        From: a@b.example
                        Subject: Chips
                        Date: not a date
                        Content-Transfer-Encoding: base64

                        TWFueSBjaGlwcy4=
                        """);
        assertThat(mail.draft().body().blocks())
                .extracting(Block::text)
                .containsExactly("Many chips.");
        assertThat(mail.draft().published()).isEqualTo(new Dating.Undated());
        assertThat(mail.messageId()).isEmpty();
    }

    @Test
    void mailWithinAMailIsPassedOver() {
        Mail mail =
                read(
                        """
                        Subject: outer
                        Content-Type: multipart/mixed; boundary=b

                        --b
                        Content-Type: text/plain

                        Mine.
                        --b
                        Content-Type: message/rfc822

                        Subject: inner

                        Theirs.
                        --b--
                        """);
        assertThat(mail.draft().title()).isEqualTo("outer");
        assertThat(mail.draft().body().blocks()).extracting(Block::text).containsExactly("Mine.");
    }

    private static Mail read(String mail) {
        return MailReader.read(
                mail.replace("\n", "\r\n").getBytes(UTF_8), new Budget(Limits.defaults()));
    }
}
