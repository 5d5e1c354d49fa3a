package dev.throughline.standalone;

import java.io.PrintStream;
import java.time.Clock;
import java.util.List;

/**
 * What the jar can be asked to do instead of serving, as in {@code java -jar throughline.jar log verify}: no web server,
 * the same settings.
 */
interface Operation {

    /** What selects it: the first word on the command line. */
    String word();

    /** What else can be said, for whoever asks for an operation that there is not: a line for each. */
    String usage();

    /**
     * Does it.
     *
     * @param arguments what followed its word, without the settings
     * @return the exit code: 0 done, 1 something is wrong, 2 misused
     */
    int run(List<String> arguments, Settings settings, Clock clock, PrintStream out, PrintStream err);
}
