package dev.throughline.query.delivery;

import static dev.throughline.events.Rationale.NONE;
import static dev.throughline.query.FoodDelivery.TRK;
import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.events.AbsenceId;
import dev.throughline.events.AllocationId;
import dev.throughline.events.ProjectId;
import dev.throughline.events.ResourceId;
import dev.throughline.events.Role;
import dev.throughline.events.project.Approach;
import dev.throughline.events.project.ProjectChartered;
import dev.throughline.events.project.ProjectKind;
import dev.throughline.events.resource.AbsenceRecorded;
import dev.throughline.events.resource.CapacityChanged;
import dev.throughline.events.resource.ResourceAllocated;
import dev.throughline.events.resource.ResourceReleased;
import dev.throughline.query.FoodDelivery;
import dev.throughline.query.Story;
import dev.throughline.query.answer.Paging;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.skyscreamer.jsonassert.JSONAssert;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DeliveryTest {

    /** A Wednesday. */
    private static final String NOW = "2027-03-17T08:00:00Z";

    private static final AllocationId ANAS = new AllocationId("m-ana000000000-A1");

    @Test
    void the_project_shows_its_milestones_with_how_they_moved_and_what_it_took_on() throws Exception {
        Story story = FoodDelivery.whole(Story.OLGA, Story.ANA, Story.JANE).story();

        JSONAssert.assertEquals("""
                {"position": 20,
                 "project": {
                   "key": "TRK",
                   "name": {"value": "Tracking rollout", "owner": "WORKSPACE_OWNER"},
                   "objective": {"value": {"objective": "Show where the food is",
                                           "successCriteria": ["9 of 10 orders tracked"]}},
                   "approach": {"value": "AGILE"},
                   "kind": {"value": "PRODUCT"},
                   "schedule": {"value": {"start": "2027-03-01", "end": "2027-06-30"}, "owner": "PROJECT_MANAGER",
                                "revision": "1"},
                   "manager": {"value": {"handle": "jane"}}},
                 "milestones": [
                   {"key": "TRK-M1", "name": {"value": "Pilot"},
                    "due": {"value": "2027-05-14", "was": "2027-05-03", "revision": "3"},
                    "firstDue": "2027-05-03",
                    "features": [{"key": "FOOD-1", "title": "Real-time tracking"}],
                    "moves": [{"from": "2027-05-03", "to": "2027-05-14", "position": 18,
                               "decidedBy": [{"member": {"handle": "jane"}, "role": "PROJECT_MANAGER", "for": null}],
                               "decidedAt": "2027-03-15T10:00:00Z",
                               "why": {"text": "The map provider is late"}}],
                    "state": "OPEN", "reached": null, "outcome": null,
                    "forecast": {"basis": "NO_TASKS", "likely": null, "early": null, "late": null, "remaining": 0},
                    "may": ["RescheduleMilestone", "ReachMilestone", "DropMilestone"]}],
                 "scope": {"items": [], "now": 0, "atBaseline": null, "added": 0, "removed": 0, "baseline": null},
                 "tasks": [], "progress": {"tasks": 0, "done": 0, "percent": null, "blocked": 0},
                 "handoffs": [{"key": "FOOD-1-TRK", "state": "ACCEPTED"}],
                 "allocations": [
                   {"key": "m-ana000000000-A1",
                    "resource": {"key": "m-ana000000000", "kind": "PERSON", "name": "Ana Product",
                                 "person": {"id": "m-ana000000000", "handle": "ana", "name": "Ana Product"}},
                    "from": "2027-03-22", "to": "2027-04-02", "amount": 50,
                    "fact": {"value": {"project": "TRK", "from": "2027-03-22", "to": "2027-04-02", "amount": 50},
                             "why": {"text": "Ana tests with customers"}},
                    "release": null, "may": ["ReleaseResource"]}],
                 "people": [
                   {"resource": {"key": "m-ana000000000", "name": "Ana Product"}, "capacity": 80,
                    "weeks": [{"monday": "2027-03-15", "here": 0, "elsewhere": 0},
                              {"monday": "2027-03-22", "here": 50, "elsewhere": 0},
                              {"monday": "2027-03-29", "here": 50, "elsewhere": 0},
                              {"monday": "2027-04-05", "here": 0, "elsewhere": 0},
                              {"monday": "2027-04-12", "here": 0, "elsewhere": 0},
                              {"monday": "2027-04-19", "here": 0, "elsewhere": 0},
                              {"monday": "2027-04-26", "here": 0, "elsewhere": 0},
                              {"monday": "2027-05-03", "here": 0, "elsewhere": 0},
                              {"monday": "2027-05-10", "here": 0, "elsewhere": 0},
                              {"monday": "2027-05-17", "here": 0, "elsewhere": 0}]}],
                 "productsServed": [{"key": "FOOD", "name": "Food delivery"}],
                 "deciders": {"PROJECT_MANAGER": [{"handle": "jane"}], "WORKSPACE_OWNER": [{"handle": "olga"}]},
                 "may": ["ScheduleProject", "ScheduleMilestone", "RescheduleMilestone", "ReachMilestone",
                         "DropMilestone", "AddScopeItem", "RemoveScopeItem", "BaselineScope", "ReportStatus",
                         "PlanTask", "AssignTask", "LinkTasks",
                         "AllocateResource", "ReleaseResource"],
                 "broken": null}
                """, Story.json(new DeliveryQueries(story.read(Story.JANE, NOW)).delivery(TRK)), false);
    }

    @Test
    void a_release_ends_the_allocation_the_day_before() {
        Story story = released(LocalDate.of(2027, 3, 29));
        AllocationAnswer allocation = new DeliveryQueries(story.read(Story.JANE, NOW))
                .delivery(TRK)
                .allocations()
                .getFirst();
        assertThat(allocation.to()).isEqualTo("2027-03-28");
        assertThat(allocation.release().value()).hasToString("\"2027-03-29\"");
        assertThat(here(story)).containsExactly(0, 50, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    @Test
    void an_allocation_released_before_it_began_is_gone_from_the_project_and_still_found_by_its_key() {
        Story story = released(LocalDate.of(2027, 3, 20));
        assertThat(new DeliveryQueries(story.read(Story.JANE, NOW))
                        .delivery(TRK)
                        .allocations())
                .isEmpty();
        AllocationAnswer allocation =
                new Allocations(story.read(Story.JANE, NOW)).one(ANAS).allocation();
        assertThat(allocation.to()).isBefore(allocation.from());
        assertThat(allocation.may()).isEmpty();
    }

    @Test
    void what_people_do_for_other_projects_shows_as_elsewhere_by_its_busiest_day() {
        Story story = FoodDelivery.whole(Story.OLGA, Story.ANA, Story.JANE).story();
        ProjectId other = new ProjectId("ITX");
        story.by(Story.OLGA, Role.WORKSPACE_OWNER)
                .decided(new ProjectChartered(
                        other, "IT", "Upgrade", List.of(), Approach.WATERFALL, ProjectKind.INTERNAL, NONE))
                .decided(allocated(2, other, "2027-03-22", "2027-03-23", 10))
                .decided(allocated(3, other, "2027-03-23", "2027-03-24", 20));
        List<LoadAnswer.Week> weeks = new DeliveryQueries(story.read(Story.JANE, NOW))
                .delivery(TRK)
                .people()
                .getFirst()
                .weeks();
        assertThat(weeks.get(1)).isEqualTo(new LoadAnswer.Week(LocalDate.of(2027, 3, 22), 50, 30, 80, 0));
        assertThat(weeks.get(2)).isEqualTo(new LoadAnswer.Week(LocalDate.of(2027, 3, 29), 50, 0, 80, 0));
    }

    @Test
    void who_is_away_or_has_less_to_give_shows_as_too_much_where_they_are_allocated() {
        Story story = FoodDelivery.whole(Story.OLGA, Story.ANA, Story.JANE).story();
        story.by(Story.OLGA, Role.WORKSPACE_OWNER)
                .decided(new CapacityChanged(ResourceId.of(Story.ANA), 60, LocalDate.of(2027, 4, 5), NONE))
                .by(Story.ANA, Role.CONTRIBUTOR)
                .decided(new AbsenceRecorded(
                        new AbsenceId("m-ana000000000-B1"), LocalDate.of(2027, 3, 30), LocalDate.of(2027, 4, 1), NONE));

        LoadAnswer load = new DeliveryQueries(story.read(Story.JANE, NOW))
                .delivery(TRK)
                .people()
                .getFirst();

        assertThat(load.capacity()).isEqualTo(80);
        assertThat(load.away())
                .singleElement()
                .satisfies(away -> assertThat(away.from()).isEqualTo("2027-03-30"));
        assertThat(load.weeks().subList(1, 4))
                .containsExactly(
                        new LoadAnswer.Week(LocalDate.of(2027, 3, 22), 50, 0, 80, 0),
                        new LoadAnswer.Week(LocalDate.of(2027, 3, 29), 50, 0, 0, 50),
                        new LoadAnswer.Week(LocalDate.of(2027, 4, 5), 0, 0, 60, 0));
    }

    @Test
    void a_product_is_served_once_its_handoff_is_accepted_not_before() {
        Story story = FoodDelivery.told().mandates().features().proposed().story();
        assertThat(new DeliveryQueries(story.read(Story.JANE, NOW))
                        .delivery(TRK)
                        .productsServed())
                .isEmpty();
    }

    @Test
    void the_list_names_each_project_and_who_manages_it() throws Exception {
        Story story = FoodDelivery.told().mandates().features().proposed().story();
        JSONAssert.assertEquals(
                """
                {"position": 16, "may": ["CharterProject"],
                 "items": [{"key": "TRK", "name": "Tracking rollout", "kind": "PRODUCT", "milestones": 1,
                            "manager": {"value": {"handle": "jane"}}, "deputies": [],
                            "may": ["AssignProjectManager", "NameDeputy", "EndDeputy"]}]}
                """,
                Story.json(
                        new DeliveryQueries(story.read(Story.OLGA, NOW)).projects(Paging.of("projects", null, null))),
                false);
    }

    private static Story released(LocalDate from) {
        return FoodDelivery.whole(Story.OLGA, Story.ANA, Story.JANE)
                .story()
                .decided(new ResourceReleased(ANAS, TRK, from, NONE));
    }

    private static List<Integer> here(Story story) {
        return new DeliveryQueries(story.read(Story.JANE, NOW))
                .delivery(TRK).people().getFirst().weeks().stream()
                        .map(LoadAnswer.Week::here)
                        .toList();
    }

    private static ResourceAllocated allocated(int number, ProjectId project, String from, String to, int amount) {
        return new ResourceAllocated(
                AllocationId.of(ResourceId.of(Story.ANA), number),
                project,
                LocalDate.parse(from),
                LocalDate.parse(to),
                amount,
                NONE);
    }
}
