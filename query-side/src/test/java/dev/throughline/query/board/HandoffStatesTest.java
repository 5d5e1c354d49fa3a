package dev.throughline.query.board;

import static dev.throughline.events.Rationale.NONE;
import static dev.throughline.events.Rationale.because;
import static dev.throughline.query.FoodDelivery.HANDOFF;
import static dev.throughline.query.FoodDelivery.PILOT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.events.CriterionId;
import dev.throughline.events.DomainEvent;
import dev.throughline.events.MemberId;
import dev.throughline.events.Role;
import dev.throughline.events.handoff.ClarificationGiven;
import dev.throughline.events.handoff.ClarificationRequested;
import dev.throughline.events.handoff.DeliveryAccepted;
import dev.throughline.events.handoff.DeliveryRejected;
import dev.throughline.events.handoff.DeliveryReported;
import dev.throughline.events.handoff.Evidence;
import dev.throughline.events.handoff.HandoffAccepted;
import dev.throughline.events.handoff.HandoffProposed;
import dev.throughline.events.handoff.HandoffWithdrawn;
import dev.throughline.events.handoff.WindDownConfirmed;
import dev.throughline.query.FoodDelivery;
import dev.throughline.query.Story;
import dev.throughline.query.board.Handoff.Act;
import dev.throughline.query.board.Handoff.State;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** From the proposal to the accepted delivery: whose turn it is, since when, by when, and what they may decide. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class HandoffStatesTest {

    private static final CriterionId C1 = new CriterionId("C1");
    private static final CriterionId C2 = new CriterionId("C2");
    private static final String NOW = "2027-05-12T08:00:00Z";

    private final Story story =
            FoodDelivery.told().mandates().features().proposed().story();

    @Test
    void a_question_makes_it_the_product_managers_turn_by_the_day_of_the_answer_that_it_holds_up() {
        jane("2027-03-08T09:00:00Z", new ClarificationRequested(HANDOFF, "Which couriers?", NONE));

        var card = card(Story.ANA);

        assertThat(card.state()).isEqualTo(State.CLARIFYING);
        assertThat(card.turn().role()).isEqualTo(Role.PRODUCT_MANAGER);
        assertThat(card.turn().act()).isEqualTo(Act.CLARIFY);
        assertThat(card.turn().since()).isEqualTo("2027-03-08T09:00:00Z");
        assertThat(card.turn().by()).isEqualTo("2027-03-10");
        assertThat(card.turn().mine()).isTrue();
        assertThat(card.question().value()).hasToString("\"Which couriers?\"");
        assertThat(card.may()).containsExactly("GiveClarification", "WithdrawHandoff");
        assertThat(card(Story.JANE).may()).isEmpty();
    }

    @Test
    void the_answer_makes_it_the_project_managers_turn_again_on_a_new_clock() {
        jane("2027-03-08T09:00:00Z", new ClarificationRequested(HANDOFF, "Which couriers?", NONE));
        ana("2027-03-09T09:00:00Z", new ClarificationGiven(HANDOFF, "All of them", NONE));

        var card = card(Story.JANE);

        assertThat(card.state()).isEqualTo(State.PROPOSED);
        assertThat(card.turn().act()).isEqualTo(Act.ANSWER_HANDOFF);
        assertThat(card.turn().since()).isEqualTo("2027-03-09T09:00:00Z");
        assertThat(card.question()).isNull();
        assertThat(card.may()).containsExactly("AcceptHandoff", "RequestClarification", "DeclineHandoff");
    }

    @Test
    void a_reported_delivery_waits_for_the_product_managers_word() {
        delivered();

        var card = card(Story.ANA);

        assertThat(card.state()).isEqualTo(State.DELIVERED);
        assertThat(card.turn().role()).isEqualTo(Role.PRODUCT_MANAGER);
        assertThat(card.turn().act()).isEqualTo(Act.SIGN_OFF);
        assertThat(card.turn().by()).isNull();
        assertThat(card.delivery().value())
                .hasToString("[{\"id\":\"C1\",\"evidence\":\"In the pilot\"},{\"id\":\"C2\",\"evidence\":\"12 s\"}]");
        assertThat(card.signOff()).isNull();
        assertThat(card.may()).containsExactly("AcceptDelivery", "RejectDelivery");
        assertThat(card.acceptance()).isEqualTo(new DeliveredCriteria(List.of(), 2, false));
    }

    @Test
    void a_rejected_delivery_is_in_delivery_again_until_the_committed_day() {
        delivered();
        ana("2027-05-07T09:00:00Z", new DeliveryRejected(HANDOFF, because("The map stands still")));

        var card = card(Story.JANE);

        assertThat(card.state()).isEqualTo(State.ACCEPTED);
        assertThat(card.turn().act()).isEqualTo(Act.DELIVER);
        assertThat(card.turn().since()).isEqualTo("2027-05-07T09:00:00Z");
        assertThat(card.turn().by()).isEqualTo("2027-05-10");
        assertThat(card.turn().overdue()).isTrue();
        assertThat(card.signOff().value()).hasToString("\"REJECTED\"");
        assertThat(card.signOff().why().text()).isEqualTo("The map stands still");
        assertThat(card.may()).containsExactly("ReportDelivery");
    }

    @Test
    void an_accepted_delivery_waits_for_nobody_and_delivers_the_feature() {
        delivered();
        ana("2027-05-07T09:00:00Z", new DeliveryAccepted(HANDOFF, List.of(C1, C2), NONE));

        var card = card(Story.ANA);

        assertThat(card.state()).isEqualTo(State.DONE);
        assertThat(card.turn()).isNull();
        assertThat(card.acceptance()).isEqualTo(new DeliveredCriteria(List.of("C1", "C2"), 2, true));
        assertThat(card.may()).containsExactly("ProposeHandoff");
    }

    @Test
    void a_feature_is_delivered_once_every_criterion_was_accepted_in_some_round() {
        ana("2027-03-06T09:00:00Z", new HandoffWithdrawn(HANDOFF, because("One by one")));
        round(C1);
        assertThat(card(Story.ANA).acceptance()).isEqualTo(new DeliveredCriteria(List.of("C1"), 2, false));

        round(C2);
        assertThat(card(Story.ANA).acceptance()).isEqualTo(new DeliveredCriteria(List.of("C1", "C2"), 2, true));
    }

    @Test
    void a_proposal_that_was_taken_back_waits_for_nobody() {
        ana("2027-03-08T09:00:00Z", new HandoffWithdrawn(HANDOFF, because("The city is lost")));

        var card = card(Story.ANA);

        assertThat(card.state()).isEqualTo(State.WITHDRAWN);
        assertThat(card.turn()).isNull();
        assertThat(card.withdrawal().why().text()).isEqualTo("The city is lost");
        assertThat(card.may()).containsExactly("ProposeHandoff");
    }

    @Test
    void work_that_was_taken_back_waits_for_the_project_managers_word_that_it_has_ended() {
        accepted();
        ana("2027-04-08T09:00:00Z", new HandoffWithdrawn(HANDOFF, because("The city is lost")));

        var card = card(Story.JANE);
        assertThat(card.state()).isEqualTo(State.WITHDRAWN);
        assertThat(card.turn().act()).isEqualTo(Act.WIND_DOWN);
        assertThat(card.turn().since()).isEqualTo("2027-04-08T09:00:00Z");
        assertThat(card.may()).containsExactly("ConfirmWindDown");
        assertThat(card(Story.ANA).may()).isEmpty();

        jane("2027-04-09T09:00:00Z", new WindDownConfirmed(HANDOFF, NONE));
        assertThat(card(Story.JANE).turn()).isNull();
        assertThat(card(Story.ANA).may()).containsExactly("ProposeHandoff");
    }

    @Test
    void what_one_person_proposed_and_accepted_in_one_is_self_settled() {
        ana("2027-03-08T09:00:00Z", new HandoffWithdrawn(HANDOFF, because("Anew")));
        ana("2027-03-09T09:00:00Z", proposal(C1), commitment());
        assertThat(card(Story.ANA).selfSettled()).isTrue();

        ana("2027-03-10T09:00:00Z", new HandoffWithdrawn(HANDOFF, because("Anew")));
        jane("2027-03-10T09:30:00Z", new WindDownConfirmed(HANDOFF, NONE));
        ana("2027-03-10T10:00:00Z", proposal(C1));
        ana("2027-03-10T11:00:00Z", commitment());
        assertThat(card(Story.ANA).selfSettled()).isFalse();
    }

    @Test
    void what_was_said_of_an_earlier_proposal_is_not_said_of_this_one() {
        delivered();
        ana("2027-05-07T09:00:00Z", new DeliveryAccepted(HANDOFF, List.of(C1, C2), NONE));
        ana("2027-05-08T09:00:00Z", proposal(C1));

        var card = card(Story.ANA);

        assertThat(card.answer()).isNull();
        assertThat(card.commitment()).isNull();
        assertThat(card.delivery()).isNull();
        assertThat(card.signOff()).isNull();
    }

    private void round(CriterionId criterion) {
        ana("2027-03-08T09:00:00Z", proposal(criterion));
        jane("2027-03-09T09:00:00Z", commitment());
        jane("2027-03-10T09:00:00Z", new DeliveryReported(HANDOFF, List.of(new Evidence(criterion, "Seen")), NONE));
        ana("2027-03-11T09:00:00Z", new DeliveryAccepted(HANDOFF, List.of(criterion), NONE));
    }

    private void accepted() {
        jane("2027-03-09T10:00:00Z", commitment());
    }

    private void delivered() {
        accepted();
        var evidence = List.of(new Evidence(C1, "In the pilot"), new Evidence(C2, "12 s"));
        jane("2027-05-06T10:00:00Z", new DeliveryReported(HANDOFF, evidence, NONE));
    }

    private static HandoffProposed proposal(CriterionId criterion) {
        return new HandoffProposed(
                HANDOFF, 1, List.of(criterion), null, LocalDate.of(2027, 9, 1), null, because("Once more"));
    }

    private static HandoffAccepted commitment() {
        return new HandoffAccepted(HANDOFF, PILOT, LocalDate.of(2027, 5, 10), NONE);
    }

    private void ana(String at, DomainEvent... decided) {
        story.at(at).by(Story.ANA, Role.PRODUCT_MANAGER).decided(decided);
    }

    private void jane(String at, DomainEvent... decided) {
        story.at(at).by(Story.JANE, Role.PROJECT_MANAGER).decided(decided);
    }

    private CardAnswer card(MemberId viewer) {
        return new Cards(story.read(viewer, NOW)).where(id -> true).getFirst();
    }
}
