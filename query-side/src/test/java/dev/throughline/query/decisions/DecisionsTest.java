package dev.throughline.query.decisions;

import static dev.throughline.events.Rationale.NONE;
import static dev.throughline.events.Rationale.because;
import static dev.throughline.query.FoodDelivery.PILOT;
import static dev.throughline.query.FoodDelivery.TRACKING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.events.AllocationId;
import dev.throughline.events.Anything;
import dev.throughline.events.CanonicalJson;
import dev.throughline.events.CriterionId;
import dev.throughline.events.EventPosition;
import dev.throughline.events.FactAddress;
import dev.throughline.events.FeatureId;
import dev.throughline.events.MandateKey;
import dev.throughline.events.Owner;
import dev.throughline.events.ProductId;
import dev.throughline.events.ProjectId;
import dev.throughline.events.RequestId;
import dev.throughline.events.Role;
import dev.throughline.events.TaskId;
import dev.throughline.events.WordingField;
import dev.throughline.events.WorkspaceId;
import dev.throughline.events.authority.DeputyEnded;
import dev.throughline.events.authority.DeputyNamed;
import dev.throughline.events.authority.MemberDeactivated;
import dev.throughline.events.authority.WorkspaceOwnerAppointed;
import dev.throughline.events.authority.WorkspaceOwnerDismissed;
import dev.throughline.events.handoff.ClarificationGiven;
import dev.throughline.events.handoff.ClarificationRequested;
import dev.throughline.events.handoff.DeliveryAccepted;
import dev.throughline.events.handoff.DeliveryRejected;
import dev.throughline.events.handoff.DeliveryReported;
import dev.throughline.events.handoff.Evidence;
import dev.throughline.events.handoff.HandoffDeclined;
import dev.throughline.events.handoff.HandoffWithdrawn;
import dev.throughline.events.handoff.WindDownConfirmed;
import dev.throughline.events.plan.TaskTaken;
import dev.throughline.events.project.MilestoneRescheduled;
import dev.throughline.events.redaction.EventRedacted;
import dev.throughline.events.request.AskedFact;
import dev.throughline.events.request.DecisionRequested;
import dev.throughline.events.request.Wanted;
import dev.throughline.events.resource.ResourceReleased;
import dev.throughline.events.wording.WordingCorrected;
import dev.throughline.query.FoodDelivery;
import dev.throughline.query.Story;
import dev.throughline.query.answer.Paging;
import dev.throughline.query.answer.Reading;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.skyscreamer.jsonassert.JSONAssert;
import tools.jackson.databind.JsonNode;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DecisionsTest {

    private static final String NOW = "2027-03-20T08:00:00Z";

    private final Story story =
            FoodDelivery.whole(Story.OLGA, Story.ANA, Story.JANE).story();

    @Test
    void a_decision_says_what_it_changed_what_it_superseded_and_what_superseded_it() throws Exception {
        story.by(Story.JANE, Role.PROJECT_MANAGER)
                .at("2027-03-18T10:00:00Z")
                .causedBy(18)
                .decided(new MilestoneRescheduled(
                        PILOT,
                        LocalDate.of(2027, 5, 14),
                        LocalDate.of(2027, 5, 7),
                        because("It is on time after all")));

        JSONAssert.assertEquals("""
                {"position": 18, "type": "MilestoneRescheduled", "command": "RescheduleMilestone",
                 "sentence": "Moved milestone Pilot from 3 May 2027 to 14 May 2027",
                 "subject": "TRK-M1", "product": null, "project": "TRK", "feature": null,
                 "owner": "PROJECT_MANAGER", "role": "PROJECT_MANAGER",
                 "decidedBy": [{"member": {"id": "m-jane00000000", "handle": "jane", "name": "Jane Project"},
                                "role": "PROJECT_MANAGER", "for": null}],
                 "actor": {"id": "m-jane00000000", "handle": "jane", "name": "Jane Project"},
                 "decidedAt": "2027-03-15T10:00:00Z", "recordedAt": "2027-03-15T10:00:00Z",
                 "why": {"text": "The map provider is late", "alternatives": [], "revisitOn": null},
                 "changes": [{"fact": "TRK-M1/due", "was": "2027-05-03", "is": "2027-05-14",
                              "supersedes": 14, "supersededBy": 21}],
                 "cause": null, "reverts": null, "askedBy": null, "effects": [21], "together": [18], "selfSettled": false,
                 "eventId": "e18", "stream": "project:TRK", "version": 3, "redaction": null,
                 "open": [], "may": [],
                 "owners": [{"id": "m-jane00000000", "handle": "jane", "name": "Jane Project"}]}
                """, Story.json(queries().one("18")), true);
        assertThat(queries().one("21").cause()).isEqualTo(18);
    }

    @Test
    void words_that_were_taken_out_are_said_to_be_by_whom_when_and_why() throws Exception {
        story.by(Story.OLGA, Role.WORKSPACE_OWNER)
                .at("2027-03-19T10:00:00Z")
                .decided(new EventRedacted(
                        new EventPosition(9), List.of("/title", "/why/text"), "0", because("It named her")));

        JSONAssert.assertEquals("""
                {"redaction": {"position": 21, "fields": ["/title", "/why/text"],
                  "decidedBy": [{"member": {"name": "Olga Owner"}, "role": "WORKSPACE_OWNER"}],
                  "decidedAt": "2027-03-19T10:00:00Z", "why": {"text": "It named her"}}}
                """, Story.json(queries().one("9")), false);
        assertThat(queries().one("10").redaction()).isNull();
        assertThat(queries().one("21").subject()).isEqualTo("9");
    }

    @Test
    void what_goes_back_on_a_decision_says_on_which_and_what_stands_on_something_before_can_be_gone_back_on()
            throws Exception {
        JSONAssert.assertEquals("""
                {"open": ["RevertDecision"], "may": [], "owners": [{"handle": "jane"}]}
                """, Story.json(queries().one("18")), false);
        assertThat(queries().one("12").open()).as("the first of its fact").isEmpty();

        story.by(Story.JANE, Role.PROJECT_MANAGER)
                .causedBy(18)
                .decided(new MilestoneRescheduled(
                        PILOT, LocalDate.of(2027, 5, 14), LocalDate.of(2027, 5, 3), because("It came after all")));

        JSONAssert.assertEquals("""
                {"sentence": "Reverted #18: moved milestone Pilot from 14 May 2027 to 3 May 2027", "cause": 18, "reverts": 18,
                 "type": "MilestoneRescheduled", "open": ["RevertDecision"]}
                """, Story.json(queries().one("21")), false);
        assertThat(queries().one("18").open()).as("superseded").isEmpty();
    }

    @Test
    void what_was_reverted_because_somebody_asked_for_it_says_both() throws Exception {
        RequestId request = new RequestId("q-0123456789ab");
        JsonNode components = CanonicalJson.tree(Map.of("position", 18, "why", because("It came after all")));
        story.by(Story.ANA, Role.CONTRIBUTOR)
                .decided(new DecisionRequested(
                        request,
                        new Wanted("RevertDecision", 1, components, List.of()),
                        Role.PROJECT_MANAGER,
                        "TRK",
                        List.of(new AskedFact(new FactAddress("TRK-M1", "due"), 3L)),
                        because("It came after all")))
                .by(Story.JANE, Role.PROJECT_MANAGER)
                .causedBy(21)
                .decided(new MilestoneRescheduled(
                        PILOT, LocalDate.of(2027, 5, 14), LocalDate.of(2027, 5, 3), because("It came after all")));

        JSONAssert.assertEquals("""
                {"sentence": "Asked the project manager of Tracking rollout to revert decision #18 on Pilot"}
                """, Story.json(queries().one("21")), false);
        JSONAssert.assertEquals("""
                {"cause": 21, "reverts": 18, "askedBy": {"handle": "ana"},
                 "sentence": "Reverted #18: moved milestone Pilot from 14 May 2027 to 3 May 2027"}
                """, Story.json(queries().one("22")), false);
    }

    @Test
    void what_stands_can_be_worded_otherwise_by_whoever_owns_it_and_says_who_that_is() throws Exception {
        story.by(Story.ANA, Role.PRODUCT_MANAGER)
                .decided(new WordingCorrected(
                        Anything.of(TRACKING), "feature:FOOD-1", new WordingField("title"), 0, "Live tracking", NONE));

        JSONAssert.assertEquals("""
                {"open": ["CorrectWording"], "may": ["CorrectWording"], "owners": [{"handle": "ana"}]}
                """, Story.json(queries().one("9")), false);
        JSONAssert.assertEquals("""
                {"open": ["CorrectWording"], "may": [], "owners": [{"handle": "jane"}]}
                """, Story.json(queries().one("14")), false);
        assertThat(queries().words("9").wordings())
                .extracting(
                        words -> words.subject() + " " + words.field() + " " + words.revision() + " " + words.text())
                .contains("FOOD-1 title 0 Live tracking", "FOOD-1 criterion.C2 0 It is at most a minute old");
        JSONAssert.assertEquals("""
                {"sentence": "Corrected the title of FOOD-1: “Live tracking”", "feature": "FOOD-1", "product": "FOOD",
                 "open": [], "may": [],
                 "changes": [{"fact": "FOOD-1/wording.title", "was": "Real-time tracking", "is": "Live tracking",
                              "supersedes": 9}]}
                """, Story.json(queries().one("21")), false);
    }

    @Test
    void all_that_somebody_wrote_of_a_decision_is_told_by_where_it_stands() throws Exception {
        JSONAssert.assertEquals("""
                {"position": 20, "decision": 18, "items": [{"field": "/why/text", "text": "The map provider is late"}],
                 "wordings": []}
                """, Story.json(queries().words("18")), true);
        assertThat(queries().words("9").items())
                .extracting(WordsAnswer.Text::field)
                .contains("/title", "/problem");
    }

    @Test
    void what_was_recorded_together_names_one_another() {
        assertThat(queries().one("15").together()).containsExactly(15L, 16L);
        assertThat(queries().one("16").together()).containsExactly(15L, 16L);
    }

    @Test
    void a_value_that_is_a_member_shows_as_a_person() throws Exception {
        JSONAssert.assertEquals("""
                {"changes": [{"fact": "FOOD/product-manager", "was": null,
                              "is": {"id": "m-ana000000000", "handle": "ana", "name": "Ana Product"}}]}
                """, Story.json(queries().one("5")), false);
    }

    @Test
    void who_took_a_task_because_it_was_granted_to_them_is_named() {
        TaskId task = new TaskId("TRK-1");
        story.by(Story.JANE, Role.PROJECT_MANAGER)
                .decided(new TaskTaken(task, Story.ANA, NONE))
                .by(Story.ANA, Role.CONTRIBUTOR)
                .decided(new TaskTaken(task, Story.ANA, NONE));

        assertThat(queries().one("21").sentence()).isEqualTo("Gave the task “TRK-1” to Ana Product");
        assertThat(queries().one("22").sentence()).isEqualTo("Took the task “TRK-1”");
    }

    @Test
    void every_kind_of_event_has_its_sentence() {
        story.by(Story.JANE, Role.PROJECT_MANAGER)
                .decided(new HandoffDeclined(FoodDelivery.HANDOFF, because("Too late")))
                .decided(new ClarificationRequested(FoodDelivery.HANDOFF, "Which couriers?", NONE))
                .decided(new ClarificationGiven(FoodDelivery.HANDOFF, "All of them", NONE))
                .decided(new HandoffWithdrawn(FoodDelivery.HANDOFF, because("The city is lost")))
                .decided(new WindDownConfirmed(FoodDelivery.HANDOFF, NONE))
                .decided(new DeliveryReported(
                        FoodDelivery.HANDOFF,
                        List.of(
                                new Evidence(new CriterionId("C1"), "In the pilot"),
                                new Evidence(new CriterionId("C2"), "12 s")),
                        NONE))
                .decided(new DeliveryRejected(FoodDelivery.HANDOFF, because("The map stands still")))
                .decided(new DeliveryAccepted(FoodDelivery.HANDOFF, List.of(new CriterionId("C1")), NONE))
                .decided(new ResourceReleased(
                        new AllocationId("m-ana000000000-A1"), FoodDelivery.TRK, LocalDate.of(2027, 4, 1), NONE))
                .by(Story.OLGA, Role.WORKSPACE_OWNER)
                .decided(new WorkspaceOwnerAppointed(WorkspaceId.WORKSPACE, Story.ANA, NONE))
                .decided(new WorkspaceOwnerDismissed(WorkspaceId.WORKSPACE, Story.ANA, NONE))
                .decided(new DeputyNamed(
                        MandateKey.of(FoodDelivery.TRK),
                        Role.PROJECT_MANAGER,
                        Story.MAX,
                        Instant.parse("2027-03-22T00:00:00Z"),
                        Instant.parse("2027-03-29T00:00:00Z"),
                        NONE))
                .decided(new DeputyEnded(MandateKey.of(FoodDelivery.TRK), Role.PROJECT_MANAGER, Story.MAX, NONE))
                .decided(new MemberDeactivated(Story.MAX, NONE))
                .decided(new EventRedacted(new EventPosition(9), List.of("/title"), "0", because("It named her")));
        Reading reading = story.read(Story.ANA, NOW);
        Decisions decisions = new Decisions(reading);
        assertThat(story.decisions().stream().map(decisions::sentence))
                .containsExactly(
                        "Founded the workspace Acme, first owner Olga Owner",
                        "Admitted Ana Product as a member",
                        "Admitted Jane Project as a member",
                        "Put the product idea Food delivery on the table",
                        "Made Ana Product the product manager of Food delivery",
                        "Chartered the project Tracking rollout",
                        "Made Jane Project the project manager of Tracking rollout",
                        "Set the vision of Food delivery: “Nobody wonders where their food is”",
                        "Defined the feature Real-time tracking",
                        "Defined the feature Reorder",
                        "Gave Reorder rank 1, next",
                        "Gave Real-time tracking rank 1, now, in the MVP",
                        "Scheduled Tracking rollout from 1 Mar 2027 to 30 Jun 2027",
                        "Scheduled milestone Pilot for 3 May 2027",
                        "Proposed Real-time tracking, definition 1, to Tracking rollout, wanted by 12 May 2027",
                        "Handed Real-time tracking to Tracking rollout",
                        "Accepted Real-time tracking for milestone Pilot, committed for 10 May 2027",
                        "Moved milestone Pilot from 3 May 2027 to 14 May 2027",
                        "Put Ana Product at the projects’ disposal, 80 %",
                        "Allocated 50 % of Ana Product to Tracking rollout from 22 Mar 2027 to 2 Apr 2027",
                        "Declined Real-time tracking for Tracking rollout",
                        "Asked what Real-time tracking means: “Which couriers?”",
                        "Clarified Real-time tracking: “All of them”",
                        "Withdrew Real-time tracking from Tracking rollout",
                        "Confirmed that Tracking rollout has stopped work on Real-time tracking",
                        "Reported Real-time tracking as delivered: C1, C2",
                        "Rejected the delivery of Real-time tracking",
                        "Accepted the delivery of Real-time tracking: C1",
                        "Released Ana Product from Tracking rollout as of 1 Apr 2027",
                        "Made Ana Product an owner of the workspace",
                        "Ended that Ana Product is an owner of the workspace",
                        "Let Max Member stand in for the project manager of Tracking rollout "
                                + "from 22 Mar 2027 to 28 Mar 2027",
                        "Ended that Max Member stands in for the project manager of Tracking rollout",
                        "Ended the membership of Max Member",
                        "Took words out of the record, at #9, for good");
    }

    @Test
    void whoever_left_is_a_former_member_in_every_sentence() {
        Reading nobodyIsKnown = new Reading(
                story.snapshot(),
                Story.ANA,
                Instant.parse(NOW),
                java.time.ZoneOffset.UTC,
                id -> java.util.Optional.empty());
        DecisionAnswer decision = new DecisionQueries(nobodyIsKnown).one("5");
        assertThat(decision.sentence()).isEqualTo("Made former member the product manager of Food delivery");
        assertThat(decision.actor().handle()).isNull();
    }

    @Test
    void filters_narrow_the_log_newest_first_and_leave_contributions_out_unless_asked_for() {
        assertThat(positions(filter())).startsWith(20L, 19L, 18L).hasSize(19).doesNotContain(4L);
        assertThat(positions(new DecisionFilter(null, null, null, null, null, null, null, null, null, true)))
                .hasSize(20)
                .contains(4L);
        assertThat(positions(
                        new DecisionFilter(Owner.CONTRIBUTOR, null, null, null, null, null, null, null, null, false)))
                .containsExactly(4L);
        assertThat(positions(new DecisionFilter(
                        Owner.PRODUCT_MANAGER, null, null, null, null, null, null, null, null, false)))
                .containsExactly(16L, 15L, 12L, 11L, 10L, 9L, 8L);
        assertThat(positions(new DecisionFilter(null, Story.JANE, null, null, null, null, null, null, null, false)))
                .containsExactly(20L, 18L, 17L, 14L, 13L);
        assertThat(positions(new DecisionFilter(
                        null, null, new ProductId("FOOD"), null, null, null, null, null, null, false)))
                .containsExactly(17L, 16L, 15L, 12L, 11L, 10L, 9L, 8L, 5L);
        assertThat(positions(new DecisionFilter(
                        null, null, null, new ProjectId("TRK"), null, null, null, null, null, false)))
                .containsExactly(20L, 18L, 17L, 16L, 15L, 14L, 13L, 7L, 6L);
        assertThat(positions(new DecisionFilter(
                        null, null, null, null, new FeatureId("FOOD-2"), null, null, null, null, false)))
                .containsExactly(11L, 10L);
        assertThat(positions(
                        new DecisionFilter(null, null, null, null, null, "FeatureDefined", null, null, null, false)))
                .containsExactly(10L, 9L);
        assertThat(positions(new DecisionFilter(
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        Instant.parse("2027-03-09T00:00:00Z"),
                        Instant.parse("2027-03-16T00:00:00Z"),
                        null,
                        false)))
                .containsExactly(18L, 17L);
        assertThat(positions(new DecisionFilter(
                        null, null, new ProductId("FOOD"), new ProjectId("TRK"), null, null, null, null, null, false)))
                .containsExactly(17L, 16L, 15L);
    }

    @Test
    void text_is_searched_in_sentence_reason_and_values_whatever_the_case() {
        assertThat(positions(text("PILOT"))).contains(18L, 17L, 14L);
        assertThat(positions(text("map provider"))).containsExactly(18L);
        assertThat(positions(text("half of all calls"))).containsExactly(9L);
        assertThat(positions(text("one tap orders"))).containsExactly(10L);
        assertThat(positions(text("nothing says this"))).isEmpty();
    }

    @Test
    void pages_follow_one_another_without_gap_or_repeat_while_decisions_are_taken() {
        List<Long> seen = new ArrayList<>();
        String cursor = null;
        do {
            DecisionPage page = queries().page(filter(), Paging.of("decisions", cursor, "3"));
            page.items().forEach(decision -> seen.add(decision.position()));
            cursor = page.next();
            story.decided(new MilestoneRescheduled(
                    PILOT, LocalDate.of(2027, 5, 14), LocalDate.of(2027, 5, 15), because("Meanwhile")));
        } while (cursor != null);
        assertThat(seen)
                .containsExactly(20L, 19L, 18L, 17L, 16L, 15L, 14L, 13L, 12L, 11L, 10L, 9L, 8L, 7L, 6L, 5L, 3L, 2L, 1L);
    }

    @Test
    void at_a_glance_each_says_where_when_and_whose_it_is_and_contributions_are_none() throws Exception {
        JSONAssert.assertEquals(
                """
                {"position": 20, "positions": [5, 8, 9, 10, 11, 12, 15, 16, 17],
                 "owners": ["WORKSPACE_OWNER", "PRODUCT_MANAGER", "PRODUCT_MANAGER", "PRODUCT_MANAGER", "PRODUCT_MANAGER",
                   "PRODUCT_MANAGER", "PRODUCT_MANAGER", "PRODUCT_MANAGER", "PROJECT_MANAGER"],
                 "recordedAt": ["2027-03-01T09:00:00Z", "2027-03-02T09:00:00Z", "2027-03-02T09:00:00Z",
                   "2027-03-02T09:00:00Z", "2027-03-02T09:00:00Z", "2027-03-02T09:00:00Z", "2027-03-05T16:00:00Z",
                   "2027-03-05T16:00:00Z", "2027-03-09T10:00:00Z"]}""", Story.json(queries().timeline(DecisionFilter.about(new ProductId("FOOD"), null))), false);
        assertThat(queries()
                        .timeline(DecisionFilter.about(null, new ProjectId("TRK")))
                        .positions())
                .containsExactly(6L, 7L, 13L, 14L, 15L, 16L, 17L, 18L, 20L);
    }

    private static DecisionFilter filter() {
        return text(null);
    }

    private static DecisionFilter text(String text) {
        return new DecisionFilter(null, null, null, null, null, null, null, null, text, false);
    }

    private List<Long> positions(DecisionFilter filter) {
        return queries().page(filter, Paging.of("decisions", null, "100")).items().stream()
                .map(DecisionAnswer::position)
                .toList();
    }

    private DecisionQueries queries() {
        return new DecisionQueries(story.read(Story.ANA, NOW));
    }
}
