package dev.throughline.query.plan;

import static dev.throughline.events.Rationale.NONE;
import static dev.throughline.events.Rationale.because;
import static dev.throughline.query.FoodDelivery.PILOT;
import static dev.throughline.query.FoodDelivery.TRK;
import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.events.MemberId;
import dev.throughline.events.Role;
import dev.throughline.events.TaskId;
import dev.throughline.events.plan.Discipline;
import dev.throughline.events.plan.TaskAssigned;
import dev.throughline.events.plan.TaskBlocked;
import dev.throughline.events.plan.TaskCancelled;
import dev.throughline.events.plan.TaskCompleted;
import dev.throughline.events.plan.TaskEdited;
import dev.throughline.events.plan.TaskPlanned;
import dev.throughline.events.plan.TaskReopened;
import dev.throughline.events.plan.TaskStarted;
import dev.throughline.events.plan.TaskUnblocked;
import dev.throughline.events.plan.TasksLinked;
import dev.throughline.query.FoodDelivery;
import dev.throughline.query.Story;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.skyscreamer.jsonassert.JSONAssert;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TasksTest {

    /** A Wednesday. */
    private static final String NOW = "2027-03-24T08:00:00Z";

    private static final TaskId MAP = new TaskId("TRK-1");
    private static final TaskId ROUTES = new TaskId("TRK-2");

    @Test
    void a_blocked_task_says_what_is_in_the_way_since_when_and_whose_turn_it_is() throws Exception {
        var story = told().by(Story.ANA, Role.CONTRIBUTOR)
                .decided(new TaskStarted(MAP, NONE))
                .at("2027-03-19T10:00:00Z")
                .decided(new TaskBlocked(MAP, "No map of the old town", true, true, NONE));

        JSONAssert.assertEquals("""
                {"key": "TRK-1", "title": "Draw couriers", "discipline": "DESIGN", "author": {"handle": "jane"},
                 "milestone": {"key": "TRK-M1", "name": "Pilot"}, "scopeItem": null, "estimateHours": 16,
                 "start": "2027-03-22", "due": "2027-04-02", "assignee": {"handle": "ana"}, "allocated": true,
                 "state": "STARTED", "started": "2027-03-18", "done": null,
                 "blocker": {"hurdle": "No map of the old town", "technical": true, "threatensDate": true,
                             "since": "2027-03-19T10:00:00Z", "sincePosition": 26, "workingDays": 3,
                             "role": "PROJECT_MANAGER", "holders": [{"handle": "jane"}], "mine": true},
                 "dependsOn": [{"key": "TRK-2", "title": "Find routes", "state": "PLANNED"}],
                 "facts": {"plan": {"owner": "PROJECT_MANAGER"}, "state": {"value": "STARTED", "owner": "CONTRIBUTOR"},
                           "assignee": {"value": {"handle": "ana"}, "owner": "PROJECT_MANAGER"},
                           "blocker": {"value": {"hurdle": "No map of the old town"}}},
                 "may": ["EditTask", "CancelTask", "AssignTask", "TakeTask", "LinkTasks", "UnblockTask"]}
                """, Story.json(new Tasks(story.read(Story.JANE, NOW)).one(MAP)), false);
    }

    @Test
    void who_does_it_may_say_how_it_gets_on_and_others_may_take_what_nobody_does() {
        var reading = told().read(Story.ANA, NOW);

        var tasks = new Tasks(reading).of(TRK);

        assertThat(tasks.get(0).may()).containsExactly("StartTask", "CompleteTask", "BlockTask");
        assertThat(tasks.get(1).may()).containsExactly("TakeTask");
    }

    @Test
    void who_is_not_allocated_to_the_project_is_marked() {
        var story = told().decided(new TaskAssigned(ROUTES, Story.JANE, List.of(), NONE));

        assertThat(task(story, 1).allocated()).isFalse();
    }

    @Test
    void a_task_is_done_when_it_was_last_done_and_reopened_it_is_not() {
        var story = told().at("2027-03-19T10:00:00Z")
                .decided(new TaskCompleted(MAP, NONE))
                .decided(new TaskCompleted(ROUTES, NONE))
                .decided(new TaskReopened(ROUTES, because("A street is missing")));

        assertThat(task(story, 0).done()).isEqualTo("2027-03-19");
        assertThat(task(story, 0).may()).containsExactly("ReopenTask");
        assertThat(task(story, 1).done()).isNull();
        assertThat(task(story, 1).state()).isEqualTo(Task.State.STARTED);
    }

    @Test
    void what_was_unblocked_or_cancelled_has_no_blocker_and_what_was_cancelled_is_not_listed() {
        var story = told().decided(new TaskBlocked(MAP, "No map", false, false, NONE))
                .decided(new TaskUnblocked(MAP, "Bought one", NONE))
                .decided(new TaskBlocked(ROUTES, "No routes", false, false, NONE))
                .decided(new TaskCancelled(ROUTES, NONE));
        var reading = story.read(Story.JANE, NOW);

        assertThat(new Tasks(reading).of(TRK))
                .singleElement()
                .satisfies(task -> assertThat(task.blocker()).isNull());
        assertThat(new Tasks(reading).one(ROUTES).task().state()).isEqualTo(Task.State.CANCELLED);
        assertThat(new Tasks(reading).one(ROUTES).task().blocker()).isNull();
    }

    @Test
    void what_was_edited_keeps_who_does_it_and_what_it_waits_for() {
        var story = told().decided(new TaskEdited(
                MAP, "Draw them all", Discipline.DEVELOPMENT, null, null, null, null, null, NONE));

        var task = task(story, 0);

        assertThat(task.title()).isEqualTo("Draw them all");
        assertThat(task.milestone()).isNull();
        assertThat(task.assignee().handle()).isEqualTo("ana");
        assertThat(task.dependsOn()).hasSize(1);
    }

    private static TaskAnswer task(Story story, int index) {
        return new Tasks(story.read(Story.JANE, NOW)).of(TRK).get(index);
    }

    /** 21 to 24: two tasks, the first of which is Ana's and waits for the second. */
    private static Story told() {
        return FoodDelivery.whole(Story.OLGA, Story.ANA, Story.JANE)
                .story()
                .at("2027-03-18T10:00:00Z")
                .by(Story.JANE, Role.PROJECT_MANAGER)
                .decided(new TaskPlanned(
                        MAP,
                        Story.JANE,
                        "Draw couriers",
                        Discipline.DESIGN,
                        null,
                        PILOT,
                        16,
                        LocalDate.of(2027, 3, 22),
                        LocalDate.of(2027, 4, 2),
                        NONE))
                .decided(planned(ROUTES, Story.JANE, "Find routes"))
                .decided(new TaskAssigned(MAP, Story.ANA, List.of(), NONE))
                .decided(new TasksLinked(MAP, ROUTES, NONE));
    }

    private static TaskPlanned planned(TaskId id, MemberId author, String title) {
        return new TaskPlanned(id, author, title, Discipline.DEVELOPMENT, null, null, null, null, null, NONE);
    }
}
