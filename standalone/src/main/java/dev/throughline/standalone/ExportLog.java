package dev.throughline.standalone;

import dev.throughline.log.operations.LogOperations;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;

/** Writes the log out, so that it can be kept, read and verified without us. It only reads, beside a running tracker too. */
final class ExportLog implements Operation {

    @Override
    public List<String> words() {
        return List.of("log", "export");
    }

    @Override
    public String purpose() {
        return "[FILE]  writes the log as JSON Lines to a new file, or to standard output";
    }

    @Override
    public Class<?> configuration() {
        return Basics.class;
    }

    @Override
    public int run(ApplicationContext beans, List<String> more) {
        var export = Stream.concat(Stream.of("export"), more.stream()).toList();
        return LogOperations.run(beans.getBean(Settings.class).dataDir(), export, System.out, System.err);
    }
}
