package dev.throughline.log.operations;

import dev.throughline.log.Bytes;
import dev.throughline.log.Commit;
import dev.throughline.log.ExportedLog;
import dev.throughline.log.Head;
import dev.throughline.log.ImportRefused;
import dev.throughline.log.LogExport;
import dev.throughline.log.LogUnavailable;
import dev.throughline.log.LogVerification;
import dev.throughline.log.StoredLog;
import dev.throughline.log.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.exc.JacksonIOException;

/**
 * {@code log verify [[--head] <position>:<hash>]} and {@code log export [<file>]} only read, and may run beside the process
 * that writes the log. {@code log import <file>} fills an empty log, and needs it for itself; {@code log copy <place>} fills
 * another one with this.
 */
public final class LogOperations {

    /** All is well. */
    public static final int OK = 0;

    /** The log is broken, or can't be read or written where it should. */
    public static final int FAILED = 1;

    /** Asked for something that isn't offered. */
    public static final int MISUSED = 2;

    private static final String USAGE = """
            Usage: log verify [<position>:<hash>]   checks the log's chain, and that it still holds a head noted earlier
                   log export [<file>]              writes the log as JSON Lines to a new file, or to standard output
                   log import <file>                fills an empty log with an exported one, after checking it
                   log copy <place>                 fills an empty log elsewhere with this one, after checking it:
                                                    in a folder, or mongodb://<host>/<database>""";

    private final LogPlace place;
    private final PrintStream out;
    private final PrintStream err;

    private final Consumer<Commit> inspection;

    private LogOperations(LogPlace place, Consumer<Commit> inspection, PrintStream out, PrintStream err) {
        this.place = place;
        this.inspection = inspection;
        this.out = out;
        this.err = err;
    }

    /**
     * Runs one operation.
     *
     * @param arguments what follows {@code log} on the command line
     * @param inspection what somebody who knows the events has against importing a commit: throws {@link ImportRefused}
     * @return the exit code: {@link #OK}, {@link #FAILED} or {@link #MISUSED}
     */
    public static int run(
            LogPlace place, List<String> arguments, Consumer<Commit> inspection, PrintStream out, PrintStream err) {
        return new LogOperations(place, inspection, out, err).run(arguments);
    }

    private int run(List<String> arguments) {
        String operation = arguments.isEmpty() ? "" : arguments.getFirst();
        int count = arguments.size();
        try {
            if (operation.equals("verify") && count == 1) {
                return verify(null);
            }
            if (operation.equals("verify")
                    && (count == 2 || count == 3 && arguments.get(1).equals("--head"))) {
                return verifyAgainst(arguments.getLast());
            }
            if (operation.equals("export") && count == 1) {
                return export(out);
            }
            if (operation.equals("export") && count == 2) {
                return export(Path.of(arguments.get(1)));
            }
            if (operation.equals("import") && count == 2) {
                return importFrom(Path.of(arguments.get(1)));
            }
            if (operation.equals("copy") && count == 2) {
                return copyTo(LogPlace.named(arguments.get(1)));
            }
        } catch (LogUnavailable | ImportRefused e) {
            err.println(e.getMessage());
            return FAILED;
        }
        err.println(USAGE);
        return MISUSED;
    }

    private int verifyAgainst(String noted) {
        String[] parts = noted.split(":", -1);
        if (parts.length != 2 || !parts[0].matches("\\d{1,18}") || !parts[1].matches("[0-9a-fA-F]{64}")) {
            err.println("A head is <position>:<hash>, with 64 hexadecimal digits: " + noted);
            return MISUSED;
        }
        return verify(new Head(Long.parseLong(parts[0]), Bytes.hex(parts[1]), Instant.EPOCH));
    }

    private int verify(@Nullable Head noted) {
        try (StoredLog log = place.open()) {
            Verdict verdict = LogVerification.verify(log.commits(), noted);
            if (!verdict.ok()) { // an event that is redacted meanwhile is found well on the second look
                verdict = LogVerification.verify(log.commits(), noted);
            }
            Head head = verdict.head();
            String at = head.position() + ":" + head.hash().hex();
            if (verdict.ok()) {
                out.println(
                        "The log is whole up to position " + head.position() + ". Its head, to be noted elsewhere:");
                out.println(at);
                return OK;
            }
            err.println(
                    "The log is broken at position " + verdict.firstBrokenPosition() + ": " + verdict.reason() + ".");
            err.println("What comes before is as it was recorded, up to " + at);
            return FAILED;
        }
    }

    private int export(PrintStream target) {
        try (StoredLog log = place.open()) {
            LogExport.write(log.commits(), target);
            return OK;
        }
    }

    private int export(Path target) {
        try (StoredLog log = place.open();
                OutputStream stream = Files.newOutputStream(target, StandardOpenOption.CREATE_NEW)) {
            LogExport.write(log.commits(), stream);
            return OK;
        } catch (FileAlreadyExistsException e) {
            err.println(target + " exists already");
        } catch (IOException | JacksonIOException e) {
            err.println(target + " can't be written: " + e.getMessage());
        }
        return FAILED;
    }

    private int importFrom(Path source) {
        try (InputStream stream = Files.newInputStream(source)) {
            Head head = place.fill(ExportedLog.commits(stream), inspection);
            return filled("imported", head);
        } catch (IOException | UncheckedIOException e) {
            err.println(source + " can't be read: " + e.getMessage());
            return FAILED;
        }
    }

    private int copyTo(LogPlace target) {
        try (StoredLog log = place.open()) {
            return filled("copied", target.fill(log.commits(), inspection));
        }
    }

    private int filled(String how, Head head) {
        out.println("The log was " + how + ", up to position " + head.position() + ". Its head:");
        out.println(head.position() + ":" + head.hash().hex());
        return OK;
    }
}
