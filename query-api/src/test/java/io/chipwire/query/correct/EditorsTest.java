package io.chipwire.query.correct;

import static org.assertj.core.api.Assertions.assertThat;

import io.chipwire.events.Best;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EditorsTest {
    private static final String TOKEN = "a-token-that-nobody-guesses";

    @TempDir Path folder;
    private final List<String> problems = new ArrayList<>();

    @Test
    void aTokenTellsWhoSomebodyIs() throws IOException {
        Editors editors =
                read("# ours\n\nAda = " + TOKEN + "\nBob Roe=another-token=that-is-long\n");

        assertThat(problems).isEmpty();
        assertThat(editors.named(TOKEN)).isEqualTo(Best.of("Ada"));
        assertThat(editors.named("another-token=that-is-long")).isEqualTo(Best.of("Bob Roe"));
        assertThat(editors.named(TOKEN + " ")).isEqualTo(Best.unknown());
        assertThat(editors.named("")).isEqualTo(Best.unknown());
        assertThat(Editors.none().isNobody()).isTrue();
    }

    @Test
    void everythingWrongIsToldWithItsPlaceAndWithoutTheToken() throws IOException {
        read("Ada = short-secret\nnobody\nBob = " + TOKEN + "\nBob = " + TOKEN + "x\n");

        assertThat(problems)
                .hasSize(3)
                .anyMatch(one -> one.contains("editors:1: expected a token of 20 to 500"))
                .anyMatch(one -> one.contains("editors:2: expected name = token"))
                .anyMatch(one -> one.contains("editors:4: Bob already has a token"))
                .noneMatch(one -> one.contains("secret") || one.contains(TOKEN));
    }

    @Test
    void aFileThatNamesNobodyIsAMistake() throws IOException {
        read("# later\n");
        assertThat(problems).singleElement().asString().contains("expected at least one line");

        problems.clear();
        Editors.read(folder.resolve("missing"), problems);
        assertThat(problems).singleElement().asString().contains("missing: cannot be read");
    }

    private Editors read(String lines) throws IOException {
        return Editors.read(Files.writeString(folder.resolve("editors"), lines), problems);
    }
}
