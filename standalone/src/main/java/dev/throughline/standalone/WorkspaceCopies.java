package dev.throughline.standalone;

import dev.throughline.access.AccountCopy;
import dev.throughline.log.operations.LogOperations;
import dev.throughline.log.operations.LogPlace;
import java.io.PrintStream;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Moves a workspace from a folder to MongoDB, or back, or to another of its kind. Only while no tracker is at work there. */
final class WorkspaceCopies implements Operation {

    @Override
    public String word() {
        return "workspace";
    }

    @Override
    public String usage() {
        return "workspace copy <place>    fills an empty place with this log, its accounts, and what its policies have still to do";
    }

    @Override
    public int run(List<String> arguments, Settings settings, Clock clock, PrintStream out, PrintStream err) {
        if (arguments.size() != 2 || !arguments.getFirst().equals("copy")) {
            err.println("Usage: " + usage());
            return Operations.MISUSED;
        }
        var end = new AtomicLong();
        int log = LogOperations.run(
                settings.place(),
                arguments,
                LogChecks.onlyRightfulDecisions().andThen(commit -> end.set(commit.lastPosition())),
                out,
                err);
        return log == LogOperations.OK
                ? copyWhatStandsBeside(settings.place(), LogPlace.named(arguments.get(1)), end.get(), out, err)
                : log;
    }

    /** @param end the last position of the log that was copied */
    private static int copyWhatStandsBeside(LogPlace here, LogPlace there, long end, PrintStream out, PrintStream err) {
        try (var from = BesideTheLog.at(here);
                var to = BesideTheLog.at(there)) {
            from.checkpoints().copyTo(to.checkpoints(), end);
            return AccountCopy.run(from.accounts(), to.accounts(), out, err);
        }
    }
}
