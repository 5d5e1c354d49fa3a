package dev.throughline.command.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.command.served.CommandSide;
import dev.throughline.command.served.Person;
import dev.throughline.log.RecordedEvent;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DeclineRequestTest {

    private static final Map<String, ?> NO = Map.of("rationale", "The date stands in a contract");

    @TempDir
    private static Path folder;

    private static CommandSide served;
    private static Person omar;
    private static Person jane;

    private RequestFixture story;

    @BeforeAll
    static void start() {
        served = CommandSide.start(folder);
        omar = served.admit("omar");
        jane = served.admit("jane");
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    @BeforeEach
    void a_milestone_that_is_janes_to_move() {
        story = RequestFixture.in(served, omar, jane);
    }

    @Test
    void nothing_is_decided_but_that_it_is_declined() {
        var request = story.requested();
        var before = served.log().head().position();

        var declined = story.decline(jane, request, NO).expect(200);

        assertThat(declined.text("/decision/owner")).isEqualTo("PROJECT_MANAGER");
        assertThat(served.log().read(before, 10))
                .extracting(RecordedEvent::type)
                .containsExactly("RequestDeclined");
    }

    @Test
    void it_needs_a_reason_and_its_owner() {
        var request = story.requested();

        story.decline(jane, request, Map.of()).refused(422, "rationale.missing");
        story.decline(omar, request, NO).refused(403, "decision.not-yours");
    }

    @Test
    void what_was_declined_is_not_granted_but_may_be_asked_for_again() {
        var request = story.requested();
        story.decline(jane, request, NO).expect(200);

        story.grant(jane, request).refused(409, "request.answered");
        story.decline(jane, request, NO).refused(409, "request.answered");
        story.grant(jane, story.requested()).expect(200);
    }
}
