package dev.throughline.log.sqlite;

import dev.throughline.log.Appended;
import dev.throughline.log.Commit;
import dev.throughline.log.contract.Given;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/**
 * A process of its own that appends at full speed from 16 threads, and prints a line for each commit once it was
 * acknowledged: first position, command id, hash. It goes on until it is killed.
 */
public final class LogWritingProcess {

    static final int WRITERS = 16;

    private LogWritingProcess() {}

    static Process start(Path directory) throws IOException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        return new ProcessBuilder(List.of(
                        java.toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LogWritingProcess.class.getName(),
                        directory.toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    public static void main(String[] arguments) {
        SqliteEventLog log = SqliteEventLog.open(Path.of(arguments[0]), Clock.systemUTC());
        for (int writer = 0; writer < WRITERS; writer++) {
            Thread.ofPlatform().start(() -> write(log));
        }
    }

    private static void write(SqliteEventLog log) {
        String stream = "writer:" + UUID.randomUUID();
        for (long version = 0; ; version += 2) {
            Appended appended = Given.appended(
                    log,
                    Given.proposal(
                            UUID.randomUUID().toString(),
                            Given.event(stream, version),
                            Given.event(stream, version + 1)));
            Commit commit = appended.commit();
            String line = commit.position() + " " + commit.commandId() + " "
                    + commit.hash().hex() + "\n";
            System.out.append(line);
            System.out.flush();
        }
    }
}
