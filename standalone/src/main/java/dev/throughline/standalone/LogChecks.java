package dev.throughline.standalone;

import dev.throughline.log.Commit;
import dev.throughline.log.ImportRefused;
import dev.throughline.log.StoredLog;
import dev.throughline.log.operations.LogOperations;
import dev.throughline.standalone.mandates.MandateBreach;
import dev.throughline.standalone.mandates.MandateCheck;
import java.io.PrintStream;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Checks and exports the log, also beside a running tracker, and imports one. The log's own check shows that nothing in it was changed; to
 * that this adds that whoever decided held the mandate, which only somebody who knows the domain can tell.
 */
final class LogChecks implements Operation {

    @Override
    public String word() {
        return "log";
    }

    @Override
    public String usage() {
        return """
                log verify [<position>:<hash>]    checks the chain, the mandates, and a head noted earlier
                log export [<file>]    writes the log as JSON Lines to a new file, or to standard output
                log import <file>    fills an empty log with an exported one, checked like that
                log copy <place>    fills an empty log elsewhere with this one: in a folder, or mongodb://<host>/<database>""";
    }

    @Override
    public int run(List<String> arguments, Settings settings, Clock clock, PrintStream out, PrintStream err) {
        int outcome = LogOperations.run(settings.place(), arguments, onlyRightfulDecisions(), out, err);
        return outcome == LogOperations.OK && arguments.getFirst().equals("verify")
                ? checkMandates(settings, out, err)
                : outcome;
    }

    /** Against importing what this version can't read, or what nobody had the right to decide. */
    static Consumer<Commit> onlyRightfulDecisions() {
        MandateCheck check = new MandateCheck();
        return commit -> {
            try {
                check.breach(commit).ifPresent(breach -> {
                    throw ImportRefused.at(breach.position(), "the mandate did not hold, " + breach.reason());
                });
            } catch (IllegalArgumentException unknown) {
                throw ImportRefused.at(commit.position(), "a newer version wrote it, " + unknown.getMessage());
            }
        };
    }

    private static int checkMandates(Settings settings, PrintStream out, PrintStream err) {
        try (StoredLog log = settings.place().open()) {
            Optional<MandateBreach> breach = MandateCheck.firstBreach(log.commits());
            breach.ifPresentOrElse(
                    found -> err.println(
                            "A mandate did not hold at position " + found.position() + ": " + found.reason() + "."),
                    () -> out.println("Whoever decided held the mandate, every time."));
            return breach.isPresent() ? LogOperations.FAILED : LogOperations.OK;
        }
    }
}
