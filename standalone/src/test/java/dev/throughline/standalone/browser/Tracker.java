package dev.throughline.standalone.browser;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** The executable jar on an empty data directory, open and with the way in that it printed. */
final class Tracker implements AutoCloseable {

    private static final Pattern OPEN = Pattern.compile("Throughline is open at (http://localhost:\\d+)");
    private static final Pattern WAY_IN = Pattern.compile("(/invitations/[A-Za-z0-9_-]+)");

    private final Process process;
    private String address = "";
    private String ownersLink = "";

    private Tracker(Process process) {
        this.process = process;
    }

    static Tracker on(Path data) throws IOException {
        var java = ProcessHandle.current().info().command().orElseThrow();
        var process = new ProcessBuilder(List.of(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        "target/throughline.jar",
                        "--server.port=0",
                        "--throughline.data-dir=" + data))
                .redirectErrorStream(true)
                .start();
        var tracker = new Tracker(process);
        tracker.awaitOpen();
        return tracker;
    }

    String address() {
        return address;
    }

    /** The one-time link of the workspace's first owner, as a path. */
    String ownersLink() {
        return ownersLink;
    }

    private void awaitOpen() throws IOException {
        var said = new StringBuilder();
        var out = process.inputReader(StandardCharsets.UTF_8);
        while (address.isEmpty() || ownersLink.isEmpty()) {
            var line = out.readLine();
            if (line == null) {
                throw new AssertionError("it ended without opening:\n" + said);
            }
            said.append(line).append('\n');
            var open = OPEN.matcher(line);
            if (open.find()) {
                address = open.group(1);
            }
            var link = WAY_IN.matcher(line);
            if (link.find()) {
                ownersLink = link.group(1);
            }
        }
        Thread.ofVirtual().start(() -> drain(out));
    }

    /** What nobody reads would block the process once the pipe is full. */
    private static void drain(BufferedReader out) {
        try (var lines = out.lines()) {
            lines.forEach(line -> {});
        } catch (UncheckedIOException ended) {
            // the process is gone
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
