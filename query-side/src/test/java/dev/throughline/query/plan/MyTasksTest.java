package dev.throughline.query.plan;

import static dev.throughline.events.Rationale.NONE;
import static dev.throughline.query.FoodDelivery.TRK;
import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.events.ProjectId;
import dev.throughline.events.Role;
import dev.throughline.events.TaskId;
import dev.throughline.events.plan.Discipline;
import dev.throughline.events.plan.TaskAssigned;
import dev.throughline.events.plan.TaskBlocked;
import dev.throughline.events.plan.TaskCancelled;
import dev.throughline.events.plan.TaskCompleted;
import dev.throughline.events.plan.TaskPlanned;
import dev.throughline.events.project.Approach;
import dev.throughline.events.project.ProjectChartered;
import dev.throughline.events.project.ProjectKind;
import dev.throughline.query.FoodDelivery;
import dev.throughline.query.Story;
import dev.throughline.query.answer.Paging;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.skyscreamer.jsonassert.JSONAssert;

/** Ana has tasks in two projects; Jane has one. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MyTasksTest {

    private static final String NOW = "2027-03-24T08:00:00Z";
    private static final ProjectId APP = new ProjectId("APP");

    private final Story story = FoodDelivery.whole(Story.OLGA, Story.ANA, Story.JANE)
            .story()
            .decided(new ProjectChartered(
                    APP, "App", "A better app", List.of("It is better"), Approach.AGILE, ProjectKind.PRODUCT, NONE))
            .by(Story.JANE, Role.PROJECT_MANAGER);

    @Test
    void what_i_am_still_to_do_is_listed_over_all_projects_by_the_day_it_is_due() throws Exception {
        planned(TRK, 2, "No day", null);
        planned(TRK, 10, "Soon", "2027-03-30");
        planned(APP, 1, "Sooner", "2027-03-25");
        planned(TRK, 9, "Soon as well", "2027-03-30");
        story.decided(new TaskBlocked(task(APP, 1), "No map", true, false, NONE));

        JSONAssert.assertEquals("""
                {"position": 30, "next": null, "broken": null, "items": [
                  {"key": "APP-1", "title": "Sooner", "project": {"key": "APP", "name": "App"}, "due": "2027-03-25",
                   "blocker": {"hurdle": "No map"}, "may": ["UnblockTask"]},
                  {"key": "TRK-9", "title": "Soon as well", "project": {"key": "TRK", "name": "Tracking rollout"}},
                  {"key": "TRK-10", "title": "Soon", "due": "2027-03-30", "blocker": null,
                   "may": ["StartTask", "CompleteTask", "BlockTask"]},
                  {"key": "TRK-2", "title": "No day", "due": null}]}
                """, Story.json(mine(null, null)), false);
    }

    @Test
    void what_is_done_cancelled_or_anothers_is_not() {
        planned(TRK, 1, "Done", "2027-03-30");
        planned(TRK, 2, "Cancelled", "2027-03-30");
        planned(TRK, 3, "Jane's", "2027-03-30");
        planned(TRK, 4, "Mine", "2027-03-30");
        story.decided(new TaskCompleted(task(TRK, 1), NONE))
                .decided(new TaskCancelled(task(TRK, 2), NONE))
                .decided(new TaskAssigned(task(TRK, 3), Story.JANE, List.of(), NONE));

        assertThat(keys(mine(null, null))).containsExactly("TRK-4");
    }

    @Test
    void a_part_begins_after_the_last_task_seen_though_an_earlier_one_is_done_meanwhile() {
        planned(TRK, 1, "First", "2027-03-29");
        planned(TRK, 2, "Second", "2027-03-30");
        planned(TRK, 3, "Third", null);

        var first = mine(null, "1");
        story.decided(new TaskCompleted(task(TRK, 1), NONE));
        var second = mine(first.next(), "1");

        assertThat(keys(first)).containsExactly("TRK-1");
        assertThat(keys(second)).containsExactly("TRK-2");
        assertThat(keys(mine(second.next(), "1"))).containsExactly("TRK-3");
    }

    private MyTasksAnswer mine(@Nullable String after, @Nullable String limit) {
        return new MyTasks(story.read(Story.ANA, NOW)).page(Paging.of("my-tasks", after, limit));
    }

    private void planned(ProjectId project, int number, String title, @Nullable String due) {
        story.decided(new TaskPlanned(
                        task(project, number),
                        Story.JANE,
                        title,
                        Discipline.DESIGN,
                        null,
                        null,
                        null,
                        null,
                        due == null ? null : LocalDate.parse(due),
                        NONE))
                .decided(new TaskAssigned(task(project, number), Story.ANA, List.of(), NONE));
    }

    private static TaskId task(ProjectId project, int number) {
        return TaskId.of(project, number);
    }

    private static List<String> keys(MyTasksAnswer answer) {
        return answer.items().stream().map(each -> each.task().key()).toList();
    }
}
