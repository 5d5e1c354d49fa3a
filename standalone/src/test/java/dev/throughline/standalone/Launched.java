package dev.throughline.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The launcher in a process of its own, as a person starts it. */
final class Launched implements AutoCloseable {

    static final String JAR = "target/throughline.jar";

    private static final long PATIENCE_SECONDS = 60;

    private final Process process;
    private final CompletableFuture<List<String>> errors;

    private Launched(Process process) {
        this.process = process;
        // a thread of its own: the common pool has too few where one process is read while another still runs
        this.errors = CompletableFuture.supplyAsync(() -> linesOf(process), Thread::startVirtualThread);
    }

    /** From the executable jar. */
    static Launched jar(String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElseThrow());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-jar", JAR));
        command.addAll(List.of(arguments));
        return new Launched(new ProcessBuilder(command).start());
    }

    /** The same, to serve on a free port. */
    static Launched tracker(String... arguments) throws IOException {
        return jar(Stream.concat(Stream.of("--server.port=0"), Stream.of(arguments))
                .toArray(String[]::new));
    }

    /** Waits for the line that says where it can be opened, and answers its port. */
    int port() throws IOException {
        return Integer.parseInt(
                said("Throughline is open at http://localhost:").replaceAll("^.*localhost:(\\d+).*$", "$1"));
    }

    /** Waits for the next line on standard output that contains this. */
    String said(String words) throws IOException {
        var out = process.inputReader(StandardCharsets.UTF_8);
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.contains(words)) {
                return line;
            }
        }
        throw new AssertionError("it ended without a word of " + words + ": " + errors.join());
    }

    /** Waits for the line that says how to sign in the first time, which comes after the one with the port. */
    String firstLink() throws IOException {
        var out = process.inputReader(StandardCharsets.UTF_8);
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            int link = line.indexOf("/invitations/");
            if (link >= 0) {
                return line.substring(link);
            }
        }
        throw new AssertionError("it ended without saying how to sign in: " + errors.join());
    }

    int exitCode() throws InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("it neither served nor ended");
        }
        return process.exitValue();
    }

    /** What it said on standard error, complete once it has ended. */
    List<String> errors() {
        return errors.join();
    }

    /** Without any warning. */
    void kill() {
        process.destroyForcibly();
    }

    void stop() {
        process.destroy();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }

    private static List<String> linesOf(Process process) {
        try (var lines = process.errorReader(StandardCharsets.UTF_8)) {
            return lines.lines().toList();
        } catch (UncheckedIOException | IOException ended) {
            return List.of();
        }
    }
}
