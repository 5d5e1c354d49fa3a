package dev.throughline.command.reversal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.events.Catalogue;
import dev.throughline.events.DecisionMetadata;
import dev.throughline.events.EventPosition;
import dev.throughline.events.Owner;
import dev.throughline.events.Role;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class NoSettledDecisionTest {

    @ParameterizedTest(name = "as {0}, owned by {1}: {2}")
    @CsvSource({
        "PROJECT_MANAGER, PROJECT_MANAGER, true",
        "PROJECT_MANAGER, BOTH, false",
        "WORKSPACE_OWNER, WORKSPACE_OWNER, false"
    })
    void one_role_goes_back_on_what_it_decided_alone_and_not_on_a_settlement_or_a_ruling(
            Role role, Owner owner, boolean holds) {
        var metadata = new DecisionMetadata("m-jane00000000", role, owner, List.of(), Instant.EPOCH, "c", "c", null);
        var rule = new NoSettledDecision(
                new EventPosition(12), Catalogue.catalogue().type("MilestoneRescheduled"), metadata);

        assertThat(rule.holds()).isEqualTo(holds);
        assertThat(rule.code()).isEqualTo("decision.settled");
    }
}
