package io.chipwire.main.broker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * The right to use a data folder. The operating system gives it back when the process ends, however
 * it ends.
 */
public final class DataLock implements AutoCloseable {
    private static final String FILE = "chipwire.lock";

    private final FileChannel channel;

    private DataLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the folder, which is made where it is missing. Never waits.
     *
     * @throws FolderInUse if another program has it
     * @throws UncheckedIOException if the folder cannot be written
     */
    public static DataLock take(Path folder) {
        try {
            Files.createDirectories(folder);
            FileChannel channel =
                    FileChannel.open(
                            folder.resolve(FILE),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.READ,
                            StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                String owner = read(channel);
                channel.close();
                throw new FolderInUse(folder, owner);
            }
            channel.truncate(0);
            channel.write(bytes(Long.toString(ProcessHandle.current().pid())), 0);
            return new DataLock(channel);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot use the data folder " + folder + ": " + e, e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException _) {
            return null;
        }
    }

    private static String read(FileChannel channel) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(32);
        channel.read(bytes, 0);
        return StandardCharsets.US_ASCII.decode(bytes.flip()).toString().strip();
    }

    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** The folder belongs to a program that still runs. */
    public static final class FolderInUse extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private FolderInUse(Path folder, String owner) {
            super(
                    "the data folder "
                            + folder
                            + " is in use by another chipwire"
                            + (owner.isEmpty() ? "" : " (process " + owner + ")")
                            + ": stop that one, or name another folder with --data");
        }
    }
}
