package dev.throughline.access.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.throughline.access.problem.Problem.FieldError;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StrictJsonTest {

    enum Horizon {
        NOW,
        LATER
    }

    record Criterion(@Nullable String text) {}

    record Feature(
            @Nullable String title,
            int rank,
            boolean mvp,
            @Nullable Horizon horizon,
            @Nullable LocalDate due,
            @Nullable List<Criterion> criteria) {}

    record Priority(
            @Nullable Integer rank,
            @Nullable Boolean mvp,
            @Nullable LocalDate due,
            @Nullable Instant decidedAt) {}

    @Test
    void a_well_formed_body_is_read_and_absent_fields_are_null() {
        var feature = read("{\"title\":\"Grüße 😀\",\"rank\":2,\"mvp\":true,\"horizon\":\"NOW\",\"due\":\"2026-03-01\","
                + "\"criteria\":[{\"text\":\"fast\"}]}");

        assertThat(feature)
                .isEqualTo(new Feature(
                        "Grüße 😀", 2, true, Horizon.NOW, LocalDate.of(2026, 3, 1), List.of(new Criterion("fast"))));
        assertThat(read("{\"rank\":1,\"mvp\":false}").title()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"rank\":\" \"}",
                "{\"rank\":\"\"}",
                "{\"mvp\":\"\\n\"}",
                "{\"due\":[]}",
                "{\"due\":[2027,1,2]}",
                "{\"due\":20000}",
                "{\"due\":\"\"}",
                "{\"due\":\" 2027-01-02\"}",
                "{\"due\":\"2027-01-02T23:30:00Z\"}",
                "{\"decidedAt\":1795347700}",
                "{\"decidedAt\":1795347700.5}",
                "{\"decidedAt\":[]}",
                "{\"decidedAt\":\"1795347700\"}"
            })
    void an_optional_value_is_not_guessed_from_another_form(String body) {
        var refusal = catchThrowableOfType(
                ProblemException.class, () -> StrictJson.read(body.getBytes(StandardCharsets.UTF_8), Priority.class));

        assertThat(refusal).isNotNull();
        assertThat(refusal.problem().code()).isEqualTo("body.unreadable");
    }

    @Test
    void an_optional_value_is_read_in_its_one_form() {
        var body = "{\"rank\":3,\"mvp\":false,\"due\":\"2027-01-02\",\"decidedAt\":\"2026-11-22T12:39:00+01:00\"}";

        assertThat(StrictJson.read(body.getBytes(StandardCharsets.UTF_8), Priority.class))
                .isEqualTo(new Priority(3, false, LocalDate.of(2027, 1, 2), Instant.parse("2026-11-22T11:39:00Z")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "[]",
                "1",
                "\"text\"",
                "{",
                "{\"rank\":1} {}",
                "{\"rank\":1,\"rank\":2}",
                "{\"rank\":1,}",
                "{'rank':1}",
                "{\"rank\":\"1\"}",
                "{\"rank\":1.5}",
                "{\"rank\":99999999999}",
                "{\"rank\":null}",
                "{\"rank\":true}",
                "{\"title\":1}",
                "{\"title\":true}",
                "{\"title\":[\"a\"]}",
                "{\"title\":\"\\ud83d\"}",
                "{\"mvp\":\"true\"}",
                "{\"mvp\":1}",
                "{\"horizon\":0}",
                "{\"horizon\":\"SOON\"}",
                "{\"due\":\"01.03.2026\"}",
                "{\"due\":\"2026-02-30\"}",
                "{\"criteria\":{}}",
                "{\"rank\":NaN}",
                "/* hello */ {\"rank\":1}"
            })
    void anything_else_is_unreadable(String body) {
        assertThat(refused(body).code()).isEqualTo("body.unreadable");
        assertThat(refused(body).status()).isEqualTo(400);
        assertThat(refused(body).detail()).doesNotContain("dev.throughline", "java.", "jackson");
    }

    @Test
    void bytes_that_are_not_utf_8_are_unreadable() {
        var body = "{\"title\":\"é\",\"rank\":1,\"mvp\":true}".getBytes(StandardCharsets.ISO_8859_1);

        var refused = catchThrowableOfType(ProblemException.class, () -> StrictJson.read(body, Feature.class));

        assertThat(refused.problem().code()).isEqualTo("body.unreadable");
    }

    @Test
    void the_place_of_the_fault_is_a_json_pointer() {
        assertThat(pointer("{\"criteria\":[{\"text\":\"a\"},{\"text\":5}]}")).isEqualTo("/criteria/1/text");
        assertThat(pointer("{\"rank\":\"1\"}")).isEqualTo("/rank");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"rank":1,"horizon":"SOON"}     | The value at /horizon can't be read: it should be NOW or LATER.
            {"rank":1,"horizon":0}          | The value at /horizon can't be read: it should be NOW or LATER.
            {"rank":1,"due":"01.03.2026"}   | The value at /due can't be read: it should be a date such as 2027-02-19.
            {"rank":1,"due":20000}          | The value at /due can't be read: it should be a date such as 2027-02-19.
            {"rank":1.5}                    | The value at /rank can't be read: it should be a whole number.
            {"rank":99999999999}            | The value at /rank can't be read: it should be a whole number.
            {"mvp":"yes"}                   | The value at /mvp can't be read: it should be true or false.
            {"title":1}                     | The value at /title can't be read: it should be a text.
            {"criteria":{}}                 | The value at /criteria can't be read: it should be a list.
            {"criteria":["a"]}              | The value at /criteria/0 can't be read: it should be an object.
            []                              | The body should be one well-formed JSON object.
            null                            | The body should be one well-formed JSON object.
            """)
    void what_is_accepted_instead_is_said(String body, String said) {
        assertThat(refused(body).detail()).isEqualTo(said);
    }

    @Test
    void an_unknown_field_has_a_code_of_its_own() {
        var refused = refused("{\"rank\":1,\"criteria\":[{\"actor\":\"m-1\"}]}");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.code()).isEqualTo("field.unknown");
        assertThat(refused.detail()).contains("\"actor\"");
        assertThat(refused.members().get("errors"))
                .isEqualTo(List.of(new FieldError("/criteria/0/actor", "field.unknown", refused.detail())));
    }

    @Test
    void depth_and_size_are_bounded() {
        assertThat(refused("[".repeat(100_000)).code()).isEqualTo("body.unreadable");
        assertThat(refused("{\"criteria\":" + "[".repeat(40) + "]".repeat(40) + "}")
                        .code())
                .isEqualTo("body.unreadable");
        assertThat(refused("{\"rank\":" + "9".repeat(10_000) + "}").code()).isEqualTo("body.unreadable");
        assertThat(refused(" ".repeat(262_145)).code()).isEqualTo("body.too-large");
    }

    private static Feature read(String body) {
        return StrictJson.read(body.getBytes(StandardCharsets.UTF_8), Feature.class);
    }

    private static Problem refused(String body) {
        var refused = catchThrowableOfType(ProblemException.class, () -> read(body));
        assertThat(refused).as(body).isNotNull();
        return refused.problem();
    }

    private static String pointer(String body) {
        var errors = (List<?>) refused(body).members().get("errors");
        return ((FieldError) errors.getFirst()).pointer();
    }
}
