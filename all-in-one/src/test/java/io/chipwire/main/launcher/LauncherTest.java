package io.chipwire.main.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.chipwire.main.Repository;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The script {@code chipwire}, on a made-up installation whose java only tells how it was called.
 */
class LauncherTest {
    @TempDir Path folder;
    private Path home;
    private Path elsewhere;

    @BeforeEach
    void install() throws IOException {
        home = Files.createDirectories(folder.resolve("home of chipwire"));
        elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
        Files.createDirectories(home.resolve(".mvn"));
        for (String script : List.of("chipwire", ".mvn/find-jdk.sh")) {
            Files.copy(Repository.root().resolve(script), home.resolve(script));
        }
        executable(home.resolve("chipwire"));
        Path built = Files.createDirectories(home.resolve("all-in-one/target/chipwire/lib"));
        Files.createFile(built.resolveSibling("complete"));
    }

    @Test
    void argumentsAndTheExitCodePassThrough() throws Exception {
        Result result = run(home.resolve("chipwire"), jdk("25.0.3"), "ask", "who bought *?");

        assertThat(result.code()).isEqualTo(7);
        assertThat(result.lines())
                .endsWith("io.chipwire.main.Main", "ask", "who bought *?")
                .contains("-Dchipwire.home=" + home, home + "/all-in-one/target/chipwire/lib/*");
    }

    @Test
    void itWorksThroughASymbolicLink() throws Exception {
        Path link = Files.createSymbolicLink(elsewhere.resolve("cw"), home.resolve("chipwire"));

        assertThat(run(link, jdk("25.0.3"), "version").lines())
                .contains("-Dchipwire.home=" + home, "version");
    }

    @Test
    void anotherJavaIsNotTaken() throws Exception {
        // It goes on looking in the usual places of this machine, and ends with a sentence if there
        // is none.
        assertThat(run(home.resolve("chipwire"), jdk("21.0.9"), "version").code()).isNotEqualTo(7);
    }

    private Path jdk(String version) throws IOException {
        Path jdk = Files.createDirectories(folder.resolve("jdk-" + version));
        Files.createDirectories(jdk.resolve("bin"));
        Files.writeString(
                jdk.resolve("release"),
                "JAVA_RUNTIME_VERSION=\"" + version + "+1\"\nJAVA_VERSION=\"" + version + "\"\n");
        for (String tool : List.of("java", "javac")) {
            Files.writeString(
                    jdk.resolve("bin/" + tool),
                    "#!/bin/sh\nfor word in \"$@\"; do echo \"$word\"; done\nexit 7\n");
            executable(jdk.resolve("bin/" + tool));
        }
        return jdk;
    }

    private Result run(Path script, Path jdk, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(script.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(elsewhere.toFile()).redirectErrorStream(true);
        builder.environment().putAll(Map.of("JAVA_HOME", jdk.toString(), "CHIPWIRE_AOT", "off"));
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Result(process.waitFor(), said.lines().toList());
    }

    private static void executable(Path file) {
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private record Result(int code, List<String> lines) {}
}
