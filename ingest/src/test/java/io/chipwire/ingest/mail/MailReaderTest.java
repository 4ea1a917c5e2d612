package io.chipwire.ingest.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.chipwire.events.Article.Block;
import io.chipwire.events.Dating;
import io.chipwire.ingest.limit.Budget;
import io.chipwire.ingest.limit.Limits;
import java.time.LocalDate;
import java.util.List;
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

    @Test
    void mailThatOnlyPassesAnotherOnIsReadAsThatOne() {
        Mail mail =
                read(
                        """
                        Subject: Fwd: inner
                        Message-ID: <outer@a.example>
                        Content-Type: multipart/mixed; boundary=b

                        --b
                        Content-Type: text/plain

                        See below.
                        --b
                        Content-Type: message/rfc822

                        Subject: inner
                        Message-ID: <inner@a.example>

                        Theirs.
                        --b--
                        """);
        assertThat(mail.draft().title()).isEqualTo("inner");
        assertThat(mail.messageId()).isEqualTo("inner@a.example");
    }

    @Test
    void eachMailOfADigestIsRead() {
        assertThat(
                        all(
                                """
                                Subject: digest
                                Content-Type: multipart/digest; boundary=b

                                --b

                                Subject: one

                                First.
                                --b

                                Subject: two

                                Second.
                                --b--
                                """))
                .extracting(mail -> mail.draft().title())
                .containsExactly("one", "two");
    }

    @Test
    void boundaryThatNeverComesIsFoundInTheText() {
        Mail mail =
                read(
                        """
                        Subject: x
                        Content-Type: multipart/alternative; boundary=wrong

                        --right
                        Content-Type: text/html; charset=utf-8

                        <p>Many <b>chips</b>.</p>
                        --right--
                        """);
        assertThat(mail.draft().body().blocks())
                .extracting(Block::text)
                .containsExactly("Many chips.");
    }

    @Test
    void quotedForwardIsReadWithoutItsMarks() {
        Mail mail =
                read(
                        """
                        From: Jo <jo@a.example>
                        Subject: WG: Chips
                        Date: Tue, 5 Mar 2024 23:10:00 -0800

                        Lies mal.

                        > -------- Weitergeleitete Nachricht --------
                        > Von: Die Platine <post@platine.example>
                        > Betreff: Chips am Dienstag
                        > Datum: 4 March 2024
                        >
                        > Norwick kauft 9.000 Platinen.
                        """);
        assertThat(mail.draft().title()).isEqualTo("Chips am Dienstag");
        assertThat(mail.from()).isEqualTo("post@platine.example");
        assertThat(mail.draft().published())
                .isEqualTo(new Dating.Dated(LocalDate.of(2024, 3, 4), "mail header Date"));
        assertThat(mail.draft().body().blocks())
                .extracting(Block::text)
                .containsExactly("Norwick kauft 9.000 Platinen.");
    }

    @Test
    void mailThatWasPassedOnTwiceIsReadAsTheFirstOne() {
        Mail mail =
                read(
                        """
                        From: Ola <ola@a.example>
                        Subject: Fwd: Fwd: Chips
                        Date: Tue, 5 Mar 2024 23:10:00 -0800

                        fyi

                        ---------- Forwarded message ---------
                        From: Nils <nils@b.example>
                        Date: Mon, 4 Mar 2024 at 10:00
                        Subject: Fwd: Chips

                        see below

                        From: The Board <post@board.example>
                        Sent: Sunday, 3 March 2024 07:00
                        To: Nils
                        Subject: Chips

                        Norwick buys 9,000 boards.
                        """);
        assertThat(mail.from()).isEqualTo("post@board.example");
        assertThat(mail.draft().title()).isEqualTo("Chips");
        assertThat(mail.draft().published())
                .isEqualTo(new Dating.Dated(LocalDate.of(2024, 3, 3), "mail header Date"));
        assertThat(mail.draft().body().blocks())
                .extracting(Block::text)
                .containsExactly("Norwick buys 9,000 boards.");
    }

    @Test
    void linesThatFlowAreJoined() {
        Mail mail =
                read(
                        "Subject: a\nContent-Type: text/plain; format=flowed\n\nNorwick buys \n9,000 boards.\n");
        assertThat(mail.draft().body().blocks())
                .extracting(Block::text)
                .containsExactly("Norwick buys 9,000 boards.");
    }

    @Test
    void signatureOfATextIsNoPartOfIt() {
        Mail mail =
                read(
                        """
                        Subject: a
                        Content-Type: text/plain

                        -----BEGIN PGP SIGNED MESSAGE-----
                        Hash: SHA256

                        Norwick buys boards.
                        -----BEGIN PGP SIGNATURE-----

                        iQEzBAEBCAAdFiEE
                        -----END PGP SIGNATURE-----
                        """);
        assertThat(mail.draft().body().blocks())
                .extracting(Block::text)
                .containsExactly("Norwick buys boards.");
    }

    @Test
    void htmlThatOnlyPointsElsewhereGivesWayToTheText() {
        String text = "Norwick buys 9,000 boards from Vantor for its two halls. ".repeat(5);
        Mail mail =
                read(
                        "Subject: a\nContent-Type: multipart/alternative; boundary=b\n\n"
                                + "--b\nContent-Type: text/plain\n\n"
                                + text
                                + "\n--b\nContent-Type: text/html\n\n<a href=\"https://a.example\">Read online</a>\n--b--\n");
        assertThat(mail.draft().body().blocks().getFirst().text()).startsWith("Norwick buys");
    }

    @Test
    void partsThatCannotBeOpenedAreCounted() {
        Mail mail =
                read(
                        """
                        Subject: a
                        Content-Type: multipart/mixed; boundary=b

                        --b
                        Content-Type: text/plain

                        Norwick buys boards.
                        --b
                        Content-Type: application/ms-tnef; name=winmail.dat

                        x
                        --b--
                        """);
        assertThat(mail.sealed()).containsExactly("application/ms-tnef");
    }

    @Test
    void replyBelowALongTextIsNoForward() {
        String answer = "I do not think that the river carries so much water in August. ".repeat(8);
        Mail mail =
                read("Subject: Re: water\n\n" + answer + "\n\n-- Original Message --\n\nOld.\n");
        assertThat(mail.draft().title()).isEqualTo("Re: water");
        assertThat(mail.draft().body().blocks().getFirst().text()).startsWith("I do not think");
    }

    @Test
    void subjectIsTheTextOfAMailWithoutOne() {
        assertThat(read("Subject: Norwick orders chips\n\n").draft().body().blocks())
                .containsExactly(new Block(Block.Kind.HEADING, "Norwick orders chips"));
    }

    private static Mail read(String mail) {
        assertThat(all(mail)).hasSize(1);
        return all(mail).getFirst();
    }

    private static List<Mail> all(String mail) {
        return MailReader.read(
                mail.replace("\n", "\r\n").getBytes(UTF_8), new Budget(Limits.defaults()));
    }
}
