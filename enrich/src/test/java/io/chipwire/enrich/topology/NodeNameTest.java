package io.chipwire.enrich.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NodeNameTest {
    @TempDir Path folder;

    @Test
    void theNameOutlivesTheProcess() throws IOException {
        String first;
        try (NodeName node = NodeName.in(folder.resolve("new/folder"))) {
            first = node.name();
        }
        try (NodeName node = NodeName.in(folder.resolve("new/folder"))) {
            assertThat(node.name()).isEqualTo(first).isNotBlank();
        }
    }

    @Test
    void twoFoldersAreTwoNodes() throws IOException {
        try (NodeName one = NodeName.in(folder.resolve("one"));
                NodeName other = NodeName.in(folder.resolve("other"))) {
            assertThat(one.name()).isNotEqualTo(other.name());
        }
    }

    @Test
    void aFolderInUseIsRefusedWithASentence() throws IOException {
        try (NodeName node = NodeName.in(folder)) {
            assertThatThrownBy(() -> NodeName.in(folder))
                    .as(node.name())
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("another enrich is using it");
        }
    }
}
