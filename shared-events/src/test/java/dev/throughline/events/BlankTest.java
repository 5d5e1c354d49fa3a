package dev.throughline.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BlankTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                " \n\t",
                "\u00a0",
                "\u200b",
                "\u200b \u00a0",
                "\ufeff",
                "\u2060",
                "\u202e",
                "\u200d",
                "\u0007"
            })
    void what_nobody_can_see_is_no_reason(String text) {
        assertThat(Blank.is(text)).isTrue();
        assertThat(Rationale.because(text).given()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", " x ", "\u200bx", "👩\u200d💻", "❤\ufe0f", "क\u094d\u200dष", "…"})
    void whatever_can_be_seen_is_one(String text) {
        assertThat(Blank.is(text)).isFalse();
        assertThat(Rationale.because(text).given()).isTrue();
    }
}
