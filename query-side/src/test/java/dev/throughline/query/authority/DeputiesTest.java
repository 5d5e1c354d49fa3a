package dev.throughline.query.authority;

import static dev.throughline.events.Rationale.NONE;
import static dev.throughline.events.Rationale.because;
import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.events.MandateKey;
import dev.throughline.events.MemberId;
import dev.throughline.events.Role;
import dev.throughline.events.authority.DeputyEnded;
import dev.throughline.events.authority.DeputyNamed;
import dev.throughline.events.authority.MemberAdmitted;
import dev.throughline.query.FoodDelivery;
import dev.throughline.query.Story;
import dev.throughline.query.answer.PersonAnswer;
import dev.throughline.query.board.Cards;
import dev.throughline.query.board.TurnAnswer;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.skyscreamer.jsonassert.JSONAssert;

/** Max stands in for Jane, the project manager, in one week of March: who may act is more than who is accountable. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DeputiesTest {

    private static final MandateKey OF_TRK = MandateKey.of(FoodDelivery.TRK);
    private static final String BEFORE = "2027-03-07T23:59:59.999Z";
    private static final String WITHIN = "2027-03-08T00:00:00Z";
    private static final String AFTER = "2027-03-15T00:00:00Z";

    private final Story story = FoodDelivery.told()
            .mandates()
            .features()
            .proposed()
            .story()
            .at("2027-03-06T09:00:00Z")
            .by(Story.OLGA, Role.WORKSPACE_OWNER)
            .decided(new MemberAdmitted(Story.MAX, NONE))
            .by(Story.JANE, Role.PROJECT_MANAGER)
            .decided(new DeputyNamed(
                    OF_TRK,
                    Role.PROJECT_MANAGER,
                    Story.MAX,
                    Instant.parse(WITHIN),
                    Instant.parse(AFTER),
                    because("A week by the sea")));

    @Test
    void a_turn_is_the_deputys_too_in_the_period_and_at_no_other_moment() {
        assertThat(turn(Story.MAX, BEFORE).mine()).isFalse();
        assertThat(turn(Story.MAX, BEFORE).deputies()).isEmpty();
        assertThat(turn(Story.MAX, WITHIN).mine()).isTrue();
        assertThat(turn(Story.MAX, WITHIN).deputies())
                .extracting(PersonAnswer::handle)
                .containsExactly("max");
        assertThat(turn(Story.MAX, AFTER).mine()).isFalse();
    }

    @Test
    void who_is_accountable_stays_so_and_may_go_on_acting() {
        TurnAnswer turn = turn(Story.JANE, WITHIN);
        assertThat(turn.mine()).isTrue();
        assertThat(turn.holders()).extracting(PersonAnswer::handle).containsExactly("jane");
    }

    @Test
    void a_deputy_may_what_the_holder_may_but_name_deputies() {
        Place project = Place.of(FoodDelivery.TRK);
        String[] commands = {"AcceptHandoff", "ScheduleProject", "NameDeputy", "EndDeputy"};
        assertThat(story.read(Story.MAX, BEFORE).may(project, commands)).isEmpty();
        assertThat(story.read(Story.MAX, WITHIN).may(project, commands))
                .containsExactly("AcceptHandoff", "ScheduleProject");
        assertThat(story.read(Story.JANE, WITHIN).may(project, commands)).containsExactly(commands);
        assertThat(story.read(Story.OLGA, WITHIN).may(project, commands)).containsExactly("NameDeputy", "EndDeputy");
    }

    @Test
    void the_deputys_roles_name_whom_they_stand_in_for() throws Exception {
        JSONAssert.assertEquals("""
                [{"role": "PROJECT_MANAGER", "product": null, "project": "TRK", "name": "Tracking rollout",
                  "for": {"id": "m-jane00000000", "handle": "jane", "name": "Jane Project"}}]
                """, Story.json(story.read(Story.MAX, WITHIN).roles(Story.MAX)), true);
        assertThat(story.read(Story.MAX, AFTER).roles(Story.MAX)).isEmpty();
    }

    @Test
    void those_who_are_to_stand_in_are_listed_until_their_period_is_over() throws Exception {
        JSONAssert.assertEquals("""
                [{"member": {"id": "m-max000000000", "handle": "max", "name": "Max Member"},
                  "from": "2027-03-08T00:00:00Z", "to": "2027-03-15T00:00:00Z", "now": false,
                  "fact": {"fact": "TRK/deputy.m-max000000000", "owner": "PROJECT_MANAGER",
                           "value": {"from": "2027-03-08T00:00:00Z", "to": "2027-03-15T00:00:00Z"},
                           "why": {"text": "A week by the sea"}}}]
                """, Story.json(listed(BEFORE)), false);
        JSONAssert.assertEquals("[{\"now\": true}]", Story.json(listed(WITHIN)), false);
        assertThat(listed(AFTER)).isEmpty();
    }

    @Test
    void an_ended_deputy_is_none() {
        story.at(WITHIN).decided(new DeputyEnded(OF_TRK, Role.PROJECT_MANAGER, Story.MAX, because("Back early")));
        assertThat(turn(Story.MAX, WITHIN).mine()).isFalse();
        assertThat(listed(WITHIN)).isEmpty();
    }

    private List<?> listed(String now) {
        return story.read(Story.OLGA, now).deputies(Role.PROJECT_MANAGER, Place.of(FoodDelivery.TRK), "TRK");
    }

    private TurnAnswer turn(MemberId viewer, String now) {
        return new Cards(story.read(viewer, now)).turns(handoff -> true).getFirst();
    }
}
