package dev.throughline.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** Text comes back exactly as it went in: nothing is trimmed, normalised, escaped or cut. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TextComesBackTest {

    private Served served;
    private Client owner;

    String[] storage(Path folder) {
        return Storage.in(folder);
    }

    @BeforeAll
    void start(@TempDir Path data) {
        served = Served.with(storage(data));
        owner = new Client(served.root()).accepts(served.firstLink());
        owner.send("POST", "/api/products", "{\"key\": \"FOOD\", \"name\": \"Food\", \"problem\": \"Cold\"}");
        owner.send("PUT", "/api/products/FOOD/product-manager", "{\"member\": \"@owner\"}");
    }

    @AfterAll
    void stop() {
        served.close();
    }

    static List<String> texts() {
        return List.of(
                "👩‍👩‍👧‍👦 🏴󠁧󠁢󠁥󠁮󠁧󠁿 🙂",
                "שלום עולם, مرحبا \u202Ereversed\u202C \u2066isolated\u2069",
                "e\u0301 is not \u00e9, \u1100\u1161 is not \uac00, a\u0308\u0323",
                "<script>alert(1)</script><img src=x onerror=alert(1)>&amp;&lt;",
                "  two spaces at both ends\t\r\n and lines  ",
                "\u0001\u001b[31m\u007f\u0085\u2028\u2029\ufeff\u200b\ufffd\uffff",
                "\"quoted\" \\back\\ /slash/ 'single' `tick` ${x} {{x}} %s %n",
                "🙂".repeat(20_000));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void what_went_in_comes_out(String text) {
        var body = JsonMapper.shared().writeValueAsString(Map.of("vision", text, "rationale", text));
        var set = owner.send("PUT", "/api/products/FOOD/vision", body);
        assertThat(set.status()).as(set.body()).isEqualTo(200);
        long position = set.json().path("position").asLong();

        var why = owner.send("GET", "/api/why/FOOD/vision?atLeast=" + position, null)
                .json();
        assertThat(why.at("/current/value").asString()).isEqualTo(text);
        assertThat(why.at("/current/why/text").asString()).isEqualTo(text);
        var words =
                owner.send("GET", "/api/decisions/" + position + "/words", null).json();
        assertThat(words.path("items").findValuesAsString("text")).containsExactly(text, text);
    }

    @Test
    void what_no_text_may_hold_is_refused_and_not_left_out() {
        for (String none : List.of("\\u0000", "a\\u0000b", "\\ud83d", "\\ude42x")) {
            var refused = owner.send(
                    "PUT", "/api/products/FOOD/vision", "{\"vision\": \"" + none + "\", \"rationale\": \"r\"}");
            assertThat(refused.status()).as(none).isIn(400, 422);
        }
    }
}
