package dev.throughline.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Read from the source tree, so that a package without a class counts too. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PackagesTest {

    private static final Pattern PURPOSE_THEN_NULL_MARKED_PACKAGE =
            Pattern.compile("\\A\\s*/\\*\\*.*?[.].*?\\*/\\s*@NullMarked\\s+package ", Pattern.DOTALL);

    @Test
    void every_package_says_its_purpose_and_is_null_marked() throws IOException {
        List<Path> packages = new ArrayList<>();
        for (Path folder : SourceTree.folders("main")) {
            packages.addAll(SourceTree.below(folder.resolve("dev/throughline"), Files::isDirectory));
        }
        packages.removeIf(folder -> folder.endsWith("dev/throughline"));
        assertThat(packages).hasSizeGreaterThan(6);

        List<Path> wanting = new ArrayList<>();
        for (Path folder : packages) {
            if (!saysItsPurpose(folder.resolve("package-info.java"))) {
                wanting.add(SourceTree.root().relativize(folder));
            }
        }
        assertThat(wanting)
                .as("packages without a package-info.java that has a sentence of purpose and @NullMarked")
                .isEmpty();
    }

    private static boolean saysItsPurpose(Path packageInfo) throws IOException {
        return Files.exists(packageInfo)
                && PURPOSE_THEN_NULL_MARKED_PACKAGE
                        .matcher(Files.readString(packageInfo))
                        .find();
    }
}
