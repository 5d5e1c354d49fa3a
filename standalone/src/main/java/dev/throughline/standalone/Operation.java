package dev.throughline.standalone;

import java.util.List;
import org.springframework.context.ApplicationContext;

/**
 * What the jar can be asked to do instead of serving, as in {@code java -jar throughline.jar log verify}. It runs without
 * a web server on the same settings. What writes runs for itself, since a data directory has one writing process at a
 * time; what only reads the log may run beside a tracker.
 */
interface Operation {

    /** What selects it on the command line, in order. */
    List<String> words();

    /** One line for whoever asks what there is. */
    String purpose();

    /** The configuration whose beans it needs. */
    Class<?> configuration();

    /**
     * Does it.
     *
     * @param beans those of {@link #configuration()}
     * @param more the words that followed its own
     * @return the exit code: 0 done, 1 something is wrong
     * @throws Exception what went wrong; a reason that {@link OneLineRefusals} knows becomes one line
     */
    int run(ApplicationContext beans, List<String> more) throws Exception;
}
