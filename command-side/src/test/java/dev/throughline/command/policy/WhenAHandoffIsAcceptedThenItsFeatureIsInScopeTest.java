package dev.throughline.command.policy;

import static dev.throughline.command.People.JANE;
import static dev.throughline.command.People.OMAR;
import static dev.throughline.command.policy.PolicyScene.FIRST;
import static dev.throughline.command.policy.PolicyScene.HANDOFF;
import static dev.throughline.command.policy.PolicyScene.TRACKING;
import static dev.throughline.command.policy.PolicyScene.TRK;
import static dev.throughline.command.policy.PolicyScene.WHY;
import static dev.throughline.command.policy.PolicyScene.proposal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.command.handoff.AcceptHandoff;
import dev.throughline.command.project.AddScopeItem;
import dev.throughline.command.redaction.RedactEvent;
import dev.throughline.command.wording.CorrectWording;
import dev.throughline.events.Anything;
import dev.throughline.events.EventPosition;
import dev.throughline.events.Owner;
import dev.throughline.events.Rationale;
import dev.throughline.events.ScopeItemId;
import dev.throughline.events.WordingField;
import dev.throughline.events.feature.FeatureDefined;
import dev.throughline.events.handoff.HandoffAccepted;
import dev.throughline.events.policy.EffectParked;
import dev.throughline.events.project.ScopeItemAdded;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WhenAHandoffIsAcceptedThenItsFeatureIsInScopeTest {

    private PolicyScene scene;

    @BeforeEach
    void a_handoff_is_proposed(@TempDir Path directory) {
        scene = PolicyScene.in(directory);
        scene.bench.when(proposal(null, WHY), OMAR);
    }

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void the_feature_becomes_a_scope_item_owned_by_the_project_manager_who_accepted() {
        accepts();

        scene.catchUp();

        assertThat(scene.events(ScopeItemAdded.class))
                .containsExactly(
                        new ScopeItemAdded(new ScopeItemId("TRK-S1"), "Real-time tracking", TRACKING, Rationale.NONE));
        var added = PolicyScene.decision(scene.recorded(ScopeItemAdded.class).getFirst());
        assertThat(added.actor()).isEqualTo("policy:when-a-handoff-is-accepted-then-its-feature-is-in-scope");
        assertThat(added.owner()).isEqualTo(Owner.PROJECT_MANAGER);
        assertThat(added.decidedBy())
                .singleElement()
                .satisfies(by -> assertThat(by.member()).isEqualTo(JANE));
        assertThat(added.causationId())
                .isEqualTo(scene.recorded(HandoffAccepted.class).getFirst().id());
    }

    @Test
    void a_feature_that_is_in_scope_already_is_not_added_a_second_time() {
        scene.bench.when(new AddScopeItem(TRK, "Tracking on the map", TRACKING, Rationale.NONE), JANE);
        accepts();

        scene.catchUp();

        assertThat(scene.events(ScopeItemAdded.class)).hasSize(1);
        assertThat(scene.events(EffectParked.class)).isEmpty();
    }

    @Test
    void it_is_called_what_its_title_was_corrected_to() {
        var title = new WordingField("title");
        scene.bench.when(new CorrectWording(Anything.of(TRACKING), title, "Live tracking", Rationale.NONE), OMAR);
        accepts();

        scene.catchUp();

        assertThat(scene.events(ScopeItemAdded.class))
                .extracting(ScopeItemAdded::title)
                .containsExactly("Live tracking");
    }

    @Test
    void a_title_that_was_taken_out_of_the_log_is_not_said_again() {
        scene.catchUp();
        var defined = new EventPosition(
                scene.recorded(FeatureDefined.class).getFirst().position());
        scene.bench.when(new RedactEvent(defined, List.of("/title"), WHY), scene.bench.owner());
        accepts();

        scene.catchUp().catchUp();

        assertThat(scene.events(ScopeItemAdded.class))
                .extracting(ScopeItemAdded::title)
                .containsExactly("[redacted]");
    }

    private void accepts() {
        scene.bench.when(new AcceptHandoff(HANDOFF, FIRST, LocalDate.of(2027, 2, 19), Rationale.NONE), JANE);
    }
}
