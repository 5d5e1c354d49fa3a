package dev.throughline.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The project's own sources, for rules that compiled classes cannot show. */
final class SourceTree {

    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();

    private SourceTree() {}

    static Path root() {
        return ROOT;
    }

    /** Source folders of every module, {@code src/main/java} and {@code src/test/java}. */
    static List<Path> folders(String kind) throws IOException {
        try (Stream<Path> modules = Files.list(ROOT)) {
            return modules.map(module -> module.resolve("src").resolve(kind).resolve("java"))
                    .filter(Files::isDirectory)
                    .sorted()
                    .toList();
        }
    }

    static List<Path> below(Path folder, Predicate<Path> wanted) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(wanted).sorted().toList();
        }
    }
}
