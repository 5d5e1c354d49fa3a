package dev.throughline.log.sqlite;

import dev.throughline.log.CannotOpenLog;
import java.io.IOException;
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
 * A data directory held by this process alone: two writers would fork the log. The operating system drops the lock when
 * the process ends, however it ends, so a lock file that is left behind locks nobody out. Not promised on network file
 * systems that don't lock.
 */
final class DataDirectory implements AutoCloseable {

    static final String LOCK_FILE = "throughline.lock";

    /** Far behind the process id in the file, so that others can read that even where locks are mandatory. */
    private static final long LOCKED_BYTE = 1L << 40;

    private final Path path;
    private final FileChannel channel;

    private DataDirectory(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /** @throws CannotOpenLog if it can't be made, can't be written, or another process holds it */
    static DataDirectory claim(Path directory) {
        Path path = directory.toAbsolutePath().normalize();
        create(path);
        FileChannel channel = null;
        try {
            channel = FileChannel.open(
                    path.resolve(LOCK_FILE),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                throw new CannotOpenLog("The data directory " + path + " is in use by " + holder(channel), null);
            }
            channel.truncate(0);
            channel.write(
                    ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
            return new DataDirectory(path, channel);
        } catch (IOException e) {
            closeQuietly(channel);
            throw new CannotOpenLog("The data directory " + path + " can't be written: " + reason(e), e);
        } catch (CannotOpenLog e) {
            closeQuietly(channel);
            throw e;
        }
    }

    private static void create(Path path) {
        try {
            boolean fresh = !Files.exists(path);
            if (Files.isRegularFile(path)) {
                throw new CannotOpenLog("The data directory " + path + " can't be made: it is a file", null);
            }
            Files.createDirectories(path);
            if (fresh) {
                flush(path.getParent());
            }
        } catch (IOException e) {
            throw new CannotOpenLog("The data directory " + path + " can't be made: " + reason(e), e);
        }
    }

    /** Makes a new entry of a directory durable, where the platform can. */
    private static void flush(@Nullable Path directory) {
        if (directory == null) {
            return;
        }
        try (FileChannel entries = FileChannel.open(directory, StandardOpenOption.READ)) {
            entries.force(true);
        } catch (IOException e) {
            // Windows can't flush a directory, and doesn't have to.
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(LOCKED_BYTE, 1, false);
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static String holder(FileChannel channel) throws IOException {
        ByteBuffer content = ByteBuffer.allocate(20);
        channel.read(content, 0);
        String pid = new String(content.array(), 0, content.position(), StandardCharsets.US_ASCII);
        return pid.matches("\\d+") ? "the process " + pid : "another process";
    }

    private static String reason(IOException e) {
        return e.getClass().getSimpleName() + (e.getMessage() == null ? "" : " " + e.getMessage());
    }

    private static void closeQuietly(@Nullable FileChannel channel) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            // Nothing was written through it; what went wrong before is what matters.
        }
    }

    Path path() {
        return path;
    }

    @Override
    public void close() {
        closeQuietly(channel);
    }
}
