package dev.throughline.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The log is kept for ever, so who somebody is stands in the member directory, where it can be erased. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class NobodyInTheLogTest {

    private static final List<String> PERSONAL = List.of(
            "omar", "Omar Reyes", "Reyes", "jane", "Okafor", "zoltan", "Zoltán", "Kovács", "Smythe", "kitchen.example");

    @TempDir
    Path data;

    @Test
    void the_exported_log_holds_no_name_handle_or_address_of_anybody() {
        String exported;
        try (var served = Served.on(data)) {
            var story = new Story(served.root(), served.firstLink());
            story.play();
            exported = story.owner().send("GET", "/api/log/export", null).body();
        }
        assertThat(exported).startsWith("{\"format\":\"throughline-log/1\"").contains("HandoffAccepted");
        assertThat(exported).doesNotContainIgnoringCase(PERSONAL.toArray(String[]::new));
        assertThat(bytesOfTheLog())
                .contains("HandoffAccepted")
                .doesNotContainIgnoringCase(PERSONAL.toArray(String[]::new));
    }

    private String bytesOfTheLog() {
        try (var files = Files.list(data)) {
            return files.filter(file -> file.getFileName().toString().startsWith("log.db"))
                    .map(NobodyInTheLogTest::text)
                    .reduce("", String::concat);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
