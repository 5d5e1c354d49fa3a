package dev.throughline.standalone;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Finds the {@link Operation} that the words of a command line name; options, those with dashes, are settings. */
record Operations(List<Operation> known) {

    static final int UNKNOWN = 2;

    static Operations all() {
        return new Operations(List.of(new VerifyLog(), new ExportLog(), new ResetOwner()));
    }

    /** What to do instead of serving, as something that answers the exit code; empty if there is no word. */
    Optional<Asked> named(String... arguments) {
        List<String> words =
                Stream.of(arguments).filter(word -> !word.startsWith("--")).toList();
        return words.isEmpty() ? Optional.empty() : Optional.of(find(words));
    }

    private Asked find(List<String> words) {
        return known.stream()
                .filter(operation -> startsWith(words, operation.words()))
                .findFirst()
                .<Asked>map(operation -> arguments -> carryOut(operation, words, arguments))
                .orElse(arguments -> explain(words));
    }

    private static boolean startsWith(List<String> words, List<String> beginning) {
        return words.size() >= beginning.size()
                && words.subList(0, beginning.size()).equals(beginning);
    }

    private static int carryOut(Operation operation, List<String> words, String... arguments) {
        ConfigurableApplicationContext beans;
        try {
            beans = new SpringApplicationBuilder(operation.configuration())
                    .web(WebApplicationType.NONE)
                    .run(arguments);
        } catch (RuntimeException alreadyReported) {
            return Throughline.REFUSED;
        }
        try (beans) {
            return operation.run(beans, words.subList(operation.words().size(), words.size()));
        } catch (Exception failure) {
            OneLineRefusals.explain(failure).ifPresentOrElse(System.err::println, failure::printStackTrace);
            return Throughline.REFUSED;
        }
    }

    private int explain(List<String> words) {
        System.err.println("There is no operation '" + String.join(" ", words) + "'. There are:");
        System.err.println(known.stream()
                .map(operation -> "  " + String.join(" ", operation.words()) + "  " + operation.purpose())
                .collect(Collectors.joining(System.lineSeparator())));
        return UNKNOWN;
    }

    /** An operation with its command line, ready to run. */
    @FunctionalInterface
    interface Asked {
        int run(String... arguments);
    }
}
