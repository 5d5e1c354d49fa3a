package dev.throughline.mongodb.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * One member: a process, its port and its storage. Beside it a shell waits for the end of this JVM, whatever ends it, and
 * then ends the process and removes the storage: no hook of the JVM's own would outlive a SIGKILL.
 */
final class ServerProcess {

    static final String PORT = "{port}";
    static final String STORAGE = "{storage}";

    /** Reads the number of the process that runs now, line by line, until nobody can write any more. */
    private static final String AFTERWARDS = """
            trap '' INT TERM HUP
            while read -r running; do server=$running; done
            [ -z "$server" ] || kill -9 "$server"
            rm -rf "$0"
            """;

    private final int port;
    private final Path directory;
    private final Process afterwards;
    private List<String> words;
    private Process process;

    private ServerProcess(List<String> words, int port, Path directory) throws IOException {
        this.words = words;
        this.port = port;
        this.directory = directory;
        Files.createDirectory(directory.resolve("storage"));
        this.afterwards = new ProcessBuilder("sh", "-c", AFTERWARDS, directory.toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        this.process = run();
    }

    /** On a free port of the loopback interface; not yet ready. */
    static ServerProcess start(List<String> words) {
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = free.getLocalPort();
            free.close();
            return new ServerProcess(words, port, Files.createTempDirectory("throughline-mongodb-"));
        } catch (IOException e) {
            throw new UncheckedIOException(String.join(" ", words) + " can't be started: " + e.getMessage(), e);
        }
    }

    String address() {
        return "127.0.0.1:" + port;
    }

    Path directory() {
        return directory;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    boolean listens() {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        awaitEnd(process.destroyForcibly());
        running("");
    }

    /** Ends it in good order. */
    void stop() {
        process.destroy();
        awaitEnd(process);
        running("");
    }

    /** From the next start on, with these words at the end of its command line. */
    void say(List<String> more) {
        words = Stream.concat(words.stream(), more.stream()).toList();
    }

    void restart() {
        try {
            process = run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void close() {
        kill();
        try {
            afterwards.getOutputStream().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        awaitEnd(afterwards);
    }

    /** The end of what it has written, to say why it did not come up. */
    String output() {
        try {
            var lines = Files.readString(directory.resolve("output.txt"), StandardCharsets.ISO_8859_1)
                    .lines()
                    .toList();
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 30), lines.size()));
        } catch (IOException e) {
            return "(no output: " + e.getMessage() + ")";
        }
    }

    private Process run() throws IOException {
        var storage = directory.resolve("storage").toString();
        var command = words.stream()
                .map(word -> word.replace(PORT, String.valueOf(port)).replace(STORAGE, storage))
                .toList();
        var started = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        directory.resolve("output.txt").toFile()))
                .start();
        running(String.valueOf(started.pid()));
        return started;
    }

    private void running(String pid) {
        try {
            Writer writer = afterwards.outputWriter();
            writer.write(pid + "\n");
            writer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void awaitEnd(Process ending) {
        try {
            if (!ending.waitFor(30, TimeUnit.SECONDS)) {
                ending.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
