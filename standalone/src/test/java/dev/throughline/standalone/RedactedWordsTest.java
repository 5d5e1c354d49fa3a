package dev.throughline.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.standalone.Client.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A customer is named where nobody should be: once the words are taken out, they are nowhere. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RedactedWordsTest {

    private static final String WORDS = "Featherstonehaugh";
    private static final List<String> READS = List.of(
            "/api/products/FOOD/roadmap",
            "/api/products/FOOD",
            "/api/features/FOOD-1",
            "/api/handoffs",
            "/api/handoffs/FOOD-1-TRK",
            "/api/why/FOOD/vision",
            "/api/decisions?limit=500&contributions=true",
            "/api/log/export");

    @TempDir
    Path data;

    String[] storage(Path folder) {
        return Storage.in(folder);
    }

    /** All bytes that are kept there, a character each. */
    String kept(Path folder) {
        try (var files = Files.list(folder)) {
            return files.map(RedactedWordsTest::text).reduce("", String::concat);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void words_that_were_taken_out_are_in_no_view_no_search_no_export_and_nothing_that_is_kept() {
        var storage = storage(data);
        try (var served = Served.with(storage)) {
            var story = new Story(served.root(), served.firstLink());
            story.play();
            Client owner = story.owner();
            done(owner.send("PUT", "/api/products/FOOD/product-manager", "{\"member\": \"@owner\"}"));
            Answer said = done(owner.send("PUT", "/api/products/FOOD/vision", """
                    {"vision": "Mrs %s knows where dinner is", "rationale": "She calls: %s, again and again"}""".formatted(WORDS, WORDS)));
            long position = said.json().path("position").asLong();
            assertThat(everywhere(owner, position)).contains(WORDS);
            assertThat(found(owner)).isEqualTo(1);
            assertThat(kept(data)).contains(WORDS);

            Answer redacted = done(owner.send("POST", "/api/log/redactions", """
                    {"position": %d, "fields": ["/vision", "/why/text"], "rationale": "A customer asked for it"}""".formatted(position)));

            String atLeast = "?atLeast=" + redacted.json().path("position").asLong();
            var decision = owner.send("GET", "/api/decisions/" + position + atLeast, null)
                    .json();
            assertThat(decision.at("/redaction/fields").valueStream().map(each -> each.asString()))
                    .containsExactly("/vision", "/why/text");
            assertThat(decision.at("/redaction/decidedBy/0/role").asString()).isEqualTo("WORKSPACE_OWNER");
            assertThat(decision.at("/sentence").asString()).contains("[redacted]");
            assertThat(everywhere(owner, position)).doesNotContain(WORDS);
            assertThat(found(owner)).isZero();
            assertThat(owner.send("GET", "/api/log/verification", null)
                            .json()
                            .path("ok")
                            .asBoolean())
                    .isTrue();
            assertThat(kept(data)).contains("[redacted]").doesNotContain(WORDS);
        }
        assertThat(kept(data)).doesNotContain(WORDS);
        try (var served = Served.with(storage)) {
            assertThat(served.root()).as("it starts again").isNotEmpty();
        }
    }

    private static String everywhere(Client owner, long position) {
        return Stream.concat(
                        READS.stream(),
                        Stream.of(
                                "/api/decisions/" + position,
                                "/api/decisions/" + position + "/words",
                                "/api/products/FOOD/roadmap?asOf=" + position,
                                "/api/why/FOOD/vision?asOf=" + position))
                .map(path -> done(owner.send("GET", path, null)).body())
                .reduce("", String::concat);
    }

    private static int found(Client owner) {
        return done(owner.send("GET", "/api/decisions?q=" + WORDS, null))
                .json()
                .path("items")
                .size();
    }

    private static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Answer done(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isBetween(200, 201);
        return answer;
    }
}
