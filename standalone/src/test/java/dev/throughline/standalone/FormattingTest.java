package dev.throughline.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.ImportOrderer;
import com.palantir.javaformat.java.JavaFormatterOptions;
import com.palantir.javaformat.java.JavaFormatterOptions.Style;
import com.palantir.javaformat.java.RemoveUnusedImports;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * The formatting gate for a Maven that runs on a JDK older than 21, where Spotless cannot read our language: tests run on
 * the newest JDK found. The same formatter in the same version, so that it never disagrees with {@code spotless:apply}.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FormattingTest {

    private static final Formatter FORMATTER = Formatter.createFormatter(
            JavaFormatterOptions.builder().style(Style.PALANTIR).build());

    @Test
    void every_source_is_formatted() throws Exception {
        List<Path> sources = new ArrayList<>();
        for (String kind : List.of("main", "test")) {
            for (Path folder : SourceTree.folders(kind)) {
                sources.addAll(SourceTree.below(folder, path -> path.toString().endsWith(".java")));
            }
        }
        assertThat(sources).hasSizeGreaterThan(50);

        List<Path> unformatted = new ArrayList<>();
        for (Path source : sources) {
            if (!isFormatted(Files.readString(source))) {
                unformatted.add(SourceTree.root().relativize(source));
            }
        }
        assertThat(unformatted)
                .as("to be formatted, with JAVA_HOME at a JDK 21 or newer: mvn spotless:apply")
                .isEmpty();
    }

    /** The steps that Spotless takes, in its order. */
    private static boolean isFormatted(String source) throws FormatterException {
        String ordered = ImportOrderer.reorderImports(source, Style.PALANTIR);
        return FORMATTER
                .formatSource(RemoveUnusedImports.removeUnusedImports(ordered))
                .equals(source);
    }
}
