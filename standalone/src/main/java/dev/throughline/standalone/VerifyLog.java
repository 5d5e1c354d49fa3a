package dev.throughline.standalone;

import dev.throughline.log.Commit;
import dev.throughline.log.operations.LogOperations;
import dev.throughline.log.sqlite.LogFile;
import dev.throughline.standalone.mandates.MandateBreach;
import dev.throughline.standalone.mandates.MandateCheck;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;

/**
 * Checks the whole log: that it is the one that was written, and that every decision was taken by whoever held the
 * mandate. A head noted elsewhere shows besides that the end was not cut off. It only reads, so a running tracker is not
 * in its way.
 */
final class VerifyLog implements Operation {

    @Override
    public List<String> words() {
        return List.of("log", "verify");
    }

    @Override
    public String purpose() {
        return "[POSITION:HASH]  checks the chain and the mandates, up to a head noted elsewhere if one is given";
    }

    @Override
    public Class<?> configuration() {
        return Basics.class;
    }

    @Override
    public int run(ApplicationContext beans, List<String> more) {
        Path dataDir = beans.getBean(Settings.class).dataDir();
        List<String> verify = Stream.concat(Stream.of("verify"), more.stream()).toList();
        int code = LogOperations.run(dataDir, verify, System.out, System.err);
        return code == LogOperations.OK ? checkMandates(dataDir) : code;
    }

    private static int checkMandates(Path dataDir) {
        try (LogFile file = LogFile.open(dataDir);
                Stream<Commit> commits = file.commits()) {
            Optional<MandateBreach> breach = MandateCheck.firstBreach(commits);
            breach.ifPresent(found -> System.err.println(
                    "The decision at position " + found.position() + " had no mandate: " + found.reason()));
            return breach.isPresent() ? Throughline.REFUSED : LogOperations.OK;
        }
    }
}
