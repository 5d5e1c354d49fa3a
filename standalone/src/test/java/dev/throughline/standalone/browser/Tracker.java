package dev.throughline.standalone.browser;

import dev.throughline.standalone.ServedInThePast;
import dev.throughline.standalone.Storage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** The tracker as a person starts it the first time: the executable jar on an empty folder, a port of its own. */
public final class Tracker implements AutoCloseable {

    private static final Pattern OPEN = Pattern.compile("Throughline is open at (http://localhost:\\d+)");
    private static final Pattern LINK = Pattern.compile("(/invitations/[A-Za-z0-9_-]+)");
    private static final long PATIENCE_SECONDS = 30;

    private final Runnable stop;
    private final String root;
    private final String firstLink;

    private Tracker(Runnable stop, String root, String firstLink) {
        this.stop = stop;
        this.root = root;
        this.firstLink = firstLink;
    }

    public static Tracker start(Path data) {
        return start(Storage.in(data));
    }

    /** With these arguments, which say where it keeps everything. */
    public static Tracker start(String... arguments) {
        return start(LINK, arguments);
    }

    /** The demo, where the link is that of one of its people. */
    static Tracker demo(Path data, String handle) {
        return start(
                Pattern.compile("@" + handle + " .*(/invitations/[A-Za-z0-9_-]+)"),
                "--throughline.data-dir=" + data,
                "--throughline.demo=true");
    }

    private static Tracker start(Pattern link, String... arguments) {
        try {
            var java = ProcessHandle.current().info().command().orElseThrow();
            var command = new ArrayList<>(
                    List.of(java, "-XX:TieredStopAtLevel=1", "-jar", "target/throughline.jar", "--server.port=0"));
            command.addAll(List.of(arguments));
            var process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            return said(process, link);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The tracker in the test's own process, where another time is to be had; stopped with this one. */
    static Tracker of(ServedInThePast served) {
        return new Tracker(served::close, served.root(), served.firstLink());
    }

    /** An address of the dashboard, from its path. */
    public String address(String path) {
        return root + path;
    }

    /** Where the first owner chooses a password, as printed at the first start. */
    public String firstLink() {
        return address(firstLink);
    }

    @Override
    public void close() {
        stop.run();
    }

    private static void stop(Process process) {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Tracker said(Process process, Pattern firstLink) throws IOException {
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        var root = Optional.<String>empty();
        var link = Optional.<String>empty();
        while (root.isEmpty() || link.isEmpty()) {
            String line = out.readLine();
            if (line == null) {
                throw new AssertionError("it ended before it said where to open it, and how to sign in the first time");
            }
            root = found(OPEN, line).or(orElse(root));
            link = found(firstLink, line).or(orElse(link));
        }
        Thread.startVirtualThread(() -> out.lines().forEach(line -> {}));
        return new Tracker(() -> stop(process), root.get(), link.get());
    }

    private static Optional<String> found(Pattern pattern, String line) {
        return pattern.matcher(line).results().map(result -> result.group(1)).findFirst();
    }

    private static Supplier<Optional<String>> orElse(Optional<String> before) {
        return () -> before;
    }
}
