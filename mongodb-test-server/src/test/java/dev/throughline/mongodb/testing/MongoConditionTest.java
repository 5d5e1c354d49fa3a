package dev.throughline.mongodb.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;

/** What becomes of tests for which there is no server. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MongoConditionTest {

    private static final Map<String, String> COMMAND =
            Map.of("THROUGHLINE_TEST_MONGODB_SERVER", "server {port}", "THROUGHLINE_REQUIRE_MONGODB", "true");

    @Test
    void without_a_server_they_are_not_run_and_a_line_names_them() {
        var words = heard(
                () -> assertThat(judged(OnMongo.class, Map.of()).isDisabled()).isTrue());

        assertThat(words).startsWith("NOT RUN: OnMongo, because no MongoDB server can be had: ");
        assertThat(words.lines()).hasSize(1);
    }

    @Test
    void where_a_server_is_required_they_fail() {
        assertThatThrownBy(() -> judged(OnMongo.class, Map.of("THROUGHLINE_REQUIRE_MONGODB", "true")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageEndingWith("names no command. THROUGHLINE_REQUIRE_MONGODB asks for one");
    }

    @Test
    void with_a_server_they_are_run_in_silence() {
        var words = heard(
                () -> assertThat(judged(OnMongo.class, COMMAND).isDisabled()).isFalse());

        assertThat(words).isEmpty();
    }

    @Test
    void what_needs_members_is_not_run_on_a_server_that_has_none_to_lose() {
        var words = heard(
                () -> assertThat(judged(OnMembers.class, COMMAND).isDisabled()).isTrue());

        assertThat(words).startsWith("NOT RUN: OnMembers, because only a true mongod has members to lose");
    }

    private static ConditionEvaluationResult judged(Class<?> tests, Map<String, String> environment) {
        return new MongoCondition(environment, () -> false).judge(tests);
    }

    private static String heard(Runnable saying) {
        var before = System.err;
        var heard = new ByteArrayOutputStream();
        System.setErr(new PrintStream(heard, true, StandardCharsets.UTF_8));
        try {
            saying.run();
        } finally {
            System.setErr(before);
        }
        return heard.toString(StandardCharsets.UTF_8);
    }

    @RequiresMongo
    private static final class OnMongo {}

    @RequiresMembers
    private static final class OnMembers {}
}
