package dev.throughline.query.resources;

import static dev.throughline.events.Rationale.NONE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.events.AbsenceId;
import dev.throughline.events.ResourceId;
import dev.throughline.events.Role;
import dev.throughline.events.resource.AbsenceRecorded;
import dev.throughline.events.resource.CapacityChanged;
import dev.throughline.events.resource.ResourceKind;
import dev.throughline.events.resource.ResourceRegistered;
import dev.throughline.query.FoodDelivery;
import dev.throughline.query.Story;
import dev.throughline.query.answer.Paging;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.skyscreamer.jsonassert.JSONAssert;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ResourcesTest {

    private static final String NOW = "2027-03-20T08:00:00Z";

    private final Story story = FoodDelivery.whole(Story.OLGA, Story.ANA, Story.JANE)
            .story()
            .by(Story.OLGA, Role.WORKSPACE_OWNER)
            .decided(
                    new ResourceRegistered(new ResourceId("cam-1"), ResourceKind.EQUIPMENT, "Camera", null, 100, NONE));

    @Test
    void each_resource_shows_its_capacity_and_to_whom_it_goes() throws Exception {
        JSONAssert.assertEquals(
                """
                {"position": 21, "may": ["RegisterResource"], "broken": null,
                 "items": [
                   {"key": "m-ana000000000", "kind": "PERSON", "name": "Ana Product", "unit": null,
                    "person": {"id": "m-ana000000000", "handle": "ana", "name": "Ana Product"},
                    "capacity": {"value": 80, "owner": "WORKSPACE_OWNER", "fact": "m-ana000000000/capacity"},
                    "allocations": [{"key": "m-ana000000000-A1", "project": {"key": "TRK", "name": "Tracking rollout"},
                                     "from": "2027-03-22", "to": "2027-04-02", "amount": 50}],
                    "today": 80, "away": [], "may": ["ChangeCapacity"]},
                   {"key": "cam-1", "kind": "EQUIPMENT", "name": "Camera", "person": null, "allocations": []}]}
                """,
                Story.json(
                        ResourceController.resources(story.read(Story.OLGA, NOW), Paging.of("resources", null, null))),
                false);
    }

    @Test
    void a_project_manager_may_allocate_it_and_others_may_not() {
        assertThat(ResourceController.one(new ResourceId("cam-1"), story.read(Story.JANE, NOW))
                        .resource()
                        .may())
                .containsExactly("AllocateResource");
        assertThat(ResourceController.one(new ResourceId("cam-1"), story.read(Story.ANA, NOW))
                        .resource()
                        .may())
                .isEmpty();
    }

    @Test
    void it_shows_what_there_is_today_and_when_it_is_away_and_the_person_may_say_so() {
        story.decided(new CapacityChanged(ResourceId.of(Story.ANA), 60, LocalDate.of(2027, 3, 15), NONE))
                .decided(new AbsenceRecorded(
                        new AbsenceId("m-ana000000000-B1"), LocalDate.of(2027, 2, 1), LocalDate.of(2027, 2, 5), NONE))
                .decided(new AbsenceRecorded(
                        new AbsenceId("m-ana000000000-B2"), LocalDate.of(2027, 5, 4), LocalDate.of(2027, 5, 7), NONE));

        ResourceAnswer ana = ResourceController.one(ResourceId.of(Story.ANA), story.read(Story.ANA, NOW))
                .resource();

        assertThat(ana.today()).isEqualTo(60);
        assertThat(ana.away())
                .singleElement()
                .satisfies(away -> assertThat(away.key()).isEqualTo("m-ana000000000-B2"));
        assertThat(ana.may()).containsExactly("RecordAbsence");
    }
}
