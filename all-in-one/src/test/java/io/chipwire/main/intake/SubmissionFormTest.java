package io.chipwire.main.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chipwire.events.Best;
import io.chipwire.ingest.Submission;
import io.chipwire.query.http.Problem;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SubmissionFormTest {
    @Test
    void contentWithItsNameIsADocument() {
        Submission read =
                read(
                        """
                        {"url": "file:///tmp/a.txt", "contentBase64": "Q2hpcHM=",
                         "published": "2024-03-12", "source": "Harbour Wire"}
                        """);

        assertThat(read).isInstanceOf(Submission.Document.class);
        assertThat(((Submission.Document) read).bytes()).asString().isEqualTo("Chips");
        assertThat(read.published()).isEqualTo(Best.of(LocalDate.of(2024, 3, 12)));
        assertThat(read.source()).isEqualTo(Best.of("Harbour Wire"));
    }

    @Test
    void anAddressWithoutContentIsFetched() {
        assertThat(read("{\"url\": \"https://wire.example/a\", \"contentBase64\": null}"))
                .isEqualTo(
                        new Submission.Address(
                                "https://wire.example/a", Best.unknown(), Best.unknown()));
    }

    @Test
    void aFileOfTheServerIsNeverOpened() {
        refuses("{\"url\": \"file:///etc/passwd\"}", "expected contentBase64, or an http(s) url");
    }

    @Test
    void whatCannotBeUnderstoodIsNamed() {
        refuses("chips", "expected JSON");
        refuses("[]", "expected a JSON object");
        refuses("{\"url\": \"a.txt\"}", "url: expected an absolute address, got \"a.txt\"");
        refuses("{\"url\": 7}", "url: expected a text");
        refuses("{\"url\": \"file:/a\", \"contentBase64\": \"!\"}", "contentBase64: ");
        refuses(
                "{\"url\": \"http://a.example\", \"published\": \"May\"}",
                "published: expected a day such as 2024-06-20, got \"May\"");
    }

    private static void refuses(String body, String reason) {
        assertThatThrownBy(() -> read(body))
                .isInstanceOf(Problem.class)
                .hasMessageContaining(reason);
    }

    private static Submission read(String body) {
        return SubmissionForm.read(body.getBytes(StandardCharsets.UTF_8));
    }
}
