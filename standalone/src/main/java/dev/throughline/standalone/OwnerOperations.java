package dev.throughline.standalone;

import dev.throughline.access.OwnerReset;
import java.io.PrintStream;
import java.time.Clock;
import java.util.List;

/** A way back in for an owner who lost the password, when nobody else can invite them. Only while the tracker is stopped. */
final class OwnerOperations implements Operation {

    @Override
    public String word() {
        return "owner";
    }

    @Override
    public String usage() {
        return "owner reset [@handle]    prints a one-time link to choose a new password with";
    }

    @Override
    public int run(List<String> arguments, Settings settings, Clock clock, PrintStream out, PrintStream err) {
        if (arguments.isEmpty() || !arguments.getFirst().equals("reset")) {
            err.println("Usage: " + usage());
            return Operations.MISUSED;
        }
        return OwnerReset.run(settings.dataDir(), clock, arguments.subList(1, arguments.size()), out, err);
    }
}
