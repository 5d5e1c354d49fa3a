package dev.throughline.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CanonicalJsonTest {

    /** The example of RFC 8785, section 3.2.2 to 3.2.4. */
    @Test
    void the_example_of_the_standard_comes_out_as_the_standard_says() {
        String input = """
                {
                  "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
                  "string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/",
                  "literals": [null, true, false]
                }""";

        assertThat(new String(CanonicalJson.canonical(input.getBytes(UTF_8)), UTF_8))
                .isEqualTo("{\"literals\":[null,true,false],"
                        + "\"numbers\":[333333333.3333333,1e+30,4.5,0.002,1e-27],"
                        + "\"string\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
    }

    @Test
    void what_is_not_json_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.canonical("{\"a\":".getBytes(UTF_8)));
    }

    @Test
    void a_lone_surrogate_has_no_canonical_form() {
        assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.write("\ud83d"));
    }
}
