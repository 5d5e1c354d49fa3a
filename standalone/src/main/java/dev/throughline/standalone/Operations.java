package dev.throughline.standalone;

import java.io.PrintStream;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Finds the {@link Operation} that a command line names. What is written {@code --name=value} on it is a setting. */
record Operations(List<Operation> known, PrintStream out, PrintStream err) {

    static final int MISUSED = 2;

    static Operations all() {
        return new Operations(
                List.of(new LogChecks(), new WorkspaceCopies(), new OwnerOperations()), System.out, System.err);
    }

    /** Carries out what the command line names; empty if it names nothing, and the tracker is to serve. */
    Optional<Integer> run(String... commandLine) {
        List<String> words =
                Stream.of(commandLine).filter(word -> !isSetting(word)).toList();
        if (words.isEmpty()) {
            return Optional.empty();
        }
        String[] settings = Stream.of(commandLine).filter(Operations::isSetting).toArray(String[]::new);
        return Optional.of(known.stream()
                .filter(operation -> operation.word().equals(words.getFirst()))
                .findFirst()
                .map(operation -> carryOut(operation, words.subList(1, words.size()), settings))
                .orElseGet(() -> explain(words)));
    }

    private static boolean isSetting(String word) {
        return word.startsWith("--") && word.contains("=");
    }

    private int carryOut(Operation operation, List<String> arguments, String... settings) {
        ConfigurableApplicationContext basics;
        try {
            basics = new SpringApplicationBuilder(Basics.class)
                    .web(WebApplicationType.NONE)
                    .run(settings);
        } catch (RuntimeException alreadyReported) {
            return Throughline.REFUSED;
        }
        try (basics) {
            return operation.run(arguments, basics.getBean(Settings.class), basics.getBean(Clock.class), out, err);
        } catch (RuntimeException failure) {
            OneLineRefusals.explain(failure).ifPresentOrElse(err::println, () -> failure.printStackTrace(err));
            return Throughline.REFUSED;
        }
    }

    private int explain(List<String> words) {
        err.println("There is no operation '" + String.join(" ", words) + "'. There are:");
        known.forEach(operation -> err.println(operation.usage().indent(2).stripTrailing()));
        return MISUSED;
    }
}
