package dev.throughline.benchmarks.workspace;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** The tracker as a person starts it: the executable jar in a process of its own, on a port of its own. */
final class StartedTracker implements AutoCloseable {

    private static final String OPEN = "http://localhost:";
    private static final String LINK = "/invitations/";
    private static final long PATIENCE_SECONDS = 30;

    private final Process process;
    private final BufferedReader said;
    private final String root;

    private StartedTracker(Process process) throws IOException {
        this.process = process;
        this.said = process.inputReader(StandardCharsets.UTF_8);
        String open = lineWith(OPEN);
        this.root = OPEN + open.substring(open.indexOf(OPEN) + OPEN.length()).split("\\D")[0];
    }

    static StartedTracker start(Path jar, Path data) throws IOException {
        String java = ProcessHandle.current().info().command().orElse("java");
        return new StartedTracker(
                new ProcessBuilder(java, "-jar", jar.toString(), "--server.port=0", "--throughline.data-dir=" + data)
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start());
    }

    String root() {
        return root;
    }

    /** The path of the first owner's invitation, which a tracker on an empty folder prints. */
    String firstInvitation() throws IOException {
        String line = lineWith(LINK);
        return line.substring(line.indexOf(LINK));
    }

    private String lineWith(String words) throws IOException {
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            if (line.contains(words)) {
                return line;
            }
        }
        throw new IOException("The tracker ended without a word of " + words);
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
