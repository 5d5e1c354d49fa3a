package dev.throughline.query.me;

import static dev.throughline.events.Rationale.NONE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.events.handoff.DeliveryReported;
import dev.throughline.query.FoodDelivery;
import dev.throughline.query.Story;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.skyscreamer.jsonassert.JSONAssert;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MeTest {

    private static final String NOW = "2027-03-20T08:00:00Z";

    private final Story story =
            FoodDelivery.told().mandates().features().proposed().story();

    @Test
    void it_says_who_i_am_what_i_hold_and_how_much_waits_on_me() throws Exception {
        JSONAssert.assertEquals("""
                {"position": 16, "member": {"id": "m-jane00000000", "handle": "jane", "name": "Jane Project"},
                 "workspace": {"name": "Acme"}, "workspaceOwner": false, "turns": 1, "broken": null,
                 "roles": [{"role": "PROJECT_MANAGER", "product": null, "project": "TRK", "name": "Tracking rollout",
                            "for": null}]}
                """, Story.json(MeController.me(story.read(Story.JANE, NOW))), true);
    }

    @Test
    void a_workspace_owner_is_told_so() {
        MeAnswer me = MeController.me(story.read(Story.OLGA, NOW));
        assertThat(me.workspaceOwner()).isTrue();
        assertThat(me.turns()).isZero();
    }

    @Test
    void a_delivery_to_sign_off_waits_on_me() {
        Story delivered =
                FoodDelivery.told().mandates().features().proposed().accepted().story();
        delivered.decided(new DeliveryReported(FoodDelivery.HANDOFF, List.of(), NONE));

        assertThat(MeController.me(delivered.read(Story.ANA, NOW)).turns()).isOne();
        assertThat(MeController.me(delivered.read(Story.JANE, NOW)).turns()).isZero();
    }

    @Test
    void what_i_agreed_to_deliver_is_no_answer_that_is_asked_of_me() {
        Story accepted =
                FoodDelivery.told().mandates().features().proposed().accepted().story();

        assertThat(MeController.me(accepted.read(Story.JANE, NOW)).turns()).isZero();
    }
}
