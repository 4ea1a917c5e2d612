package io.chipwire.enrich.topology;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * The name by which Kafka knows this process, the same after every restart. A process that was
 * killed is replaced at once by one of the same name; one under a new name would wait until the
 * broker gives the old one up: for its transaction 10 s, for its place in the group 45 s.
 */
final class NodeName implements AutoCloseable {
    private final String name;
    private final FileChannel channel;

    private NodeName(String name, FileChannel channel) {
        this.name = name;
        this.channel = channel;
    }

    /**
     * Takes the name kept in a folder, which is made if it is missing.
     *
     * @throws IllegalStateException if another process goes by that name now
     */
    static NodeName in(Path folder) throws IOException {
        Files.createDirectories(folder);
        FileChannel channel =
                FileChannel.open(
                        folder.resolve("node.lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
        if (!isLocked(channel)) {
            channel.close();
            throw new IllegalStateException(
                    "expected the folder " + folder + " to be free, another enrich is using it");
        }
        Path file = folder.resolve("node");
        if (!Files.exists(file)) {
            Path draft =
                    Files.writeString(folder.resolve("node.new"), UUID.randomUUID().toString());
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        }
        return new NodeName(Files.readString(file).strip(), channel);
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException _) {
            return false; // held by this very process
        }
    }

    String name() {
        return name;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
