package dev.throughline.standalone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Tasks, scope and status on the Delivery page, by mouse and by keyboard. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WorkPlanIT {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @TempDir
    Path data;

    private Tracker tracker;
    private Workspace workspace;

    @BeforeEach
    void prepare() {
        tracker = Tracker.start(data);
        workspace = Workspace.prepared(tracker, CHROMIUM);
        try (var jane = workspace.jane()) {
            jane.sends("POST", tracker.address("/api/projects/TRK/milestones"), """
                    {"name": "Live map", "due": "%s", "features": []}""".formatted(
                            LocalDate.now(ZoneOffset.UTC).plusDays(30)));
        }
    }

    @AfterEach
    void stop() {
        tracker.close();
    }

    @Test
    void a_task_goes_from_planned_to_done_over_a_hurdle_that_the_page_tells_of() {
        try (var jane = workspace.jane()) {
            jane.opens(tracker.address("/projects/TRK"));

            jane.opensDialog("Plan a task", "Plan a task of Tracking rollout");
            jane.fills("What is to be done", "Draw couriers on the map");
            jane.submits("Plan it");
            var task = task(jane, "TRK-1");
            assertThat(task).containsText("nobody yet");
            more(task, "Assign");
            jane.chooses("Who", "Jane Okafor, not allocated");
            assertThat(jane.dialog()).containsText("is not allocated to Tracking rollout");
            jane.submits("Assign");
            assertThat(task).containsText("Jane Okafor, not allocated");
            act(task, "Start");
            jane.submits("Start it");
            assertThat(task.locator(".t-acts > .btn")).containsText("Done");
            more(task, "Block");
            jane.fills("What is in the way", "The map provider is late");
            jane.submits("Block it");

            assertThat(jane.page().locator(".vitals")).containsText("Oldest blocker");
            assertThat(task).containsText("your turn");
            act(task, "Unblock");
            jane.fills("What was done about it", "Another provider");
            jane.submits("Unblock it");
            act(task, "Done");
            jane.submits("It is done");
            assertThat(jane.region("Tasks")).containsText("1 of 1 done, 100 %");
        }
    }

    @Test
    void a_member_takes_a_task_by_keyboard_and_the_project_manager_sees_it_without_a_reload() {
        try (var jane = workspace.jane();
                var omar = workspace.omar()) {
            PlanOnScreen.isPlanned(tracker, jane);
            jane.opens(tracker.address("/projects/TRK"));
            omar.opens(tracker.address("/projects/TRK"));

            var take = omar.page()
                    .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Take Test in the pilot city"));
            take.focus();
            omar.page().keyboard().press("Enter");
            assertThat(omar.dialog()).containsText("You do it from now on");
            omar.page().keyboard().press("Tab");
            omar.dialog()
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Take it"))
                    .focus();
            omar.page().keyboard().press("Enter");

            assertThat(task(jane, "TRK-3")).containsText("Omar Reyes");
        }
    }

    @Test
    void a_circle_of_tasks_is_refused_and_shown() {
        try (var jane = workspace.jane()) {
            PlanOnScreen.isPlanned(tracker, jane);
            jane.opens(tracker.address("/projects/TRK"));
            assertThat(jane.page().locator(".g-link")).hasCount(2);
            assertThat(jane.page().locator(".g-block")).hasCount(1);
            assertThat(jane.page().locator(".g-done")).hasCount(1);

            jane.opensDialogAt(tracker.address("/projects/TRK?do=link-tasks&with=task%3DTRK-1%26project%3DTRK"));
            jane.chooses("It waits for", "TRK-3 Test in the pilot city");
            jane.presses("Link them");

            assertThat(jane.dialog().getByLabel("The circle").getByRole(AriaRole.LISTITEM))
                    .hasCount(3);
            jane.hasHeard("409");
        }
    }

    @Test
    void the_scope_is_shown_against_its_baseline_and_the_status_under_the_heading() {
        try (var jane = workspace.jane()) {
            PlanOnScreen.isPlanned(tracker, jane);
            jane.opens(tracker.address("/projects/TRK"));

            var scope = jane.region("Scope");
            assertThat(scope).containsText("2 at the baseline − 1 + 1");
            jane.opensDialog("Add to the scope", "Add to the scope of Tracking rollout");
            jane.fills("What is to be delivered", "Battery saver");
            jane.submits("Add it");
            assertThat(scope).containsText("+ 2");
            jane.opensDialog("Report status", "How does Tracking rollout stand?");
            jane.chooses("Status", "Off plan");
            jane.fills("In a few words", "Without the map there is no pilot");
            jane.submits("Report");
            assertThat(jane.page().locator(".status")).containsText("Off plan");
        }
    }

    @Test
    void a_milestone_is_reached_here_and_stays_in_the_plan() {
        try (var jane = workspace.jane()) {
            jane.opens(tracker.address("/projects/TRK"));

            jane.page().locator(".g-more summary").click();
            jane.page().locator(".g-more").getByText("Reached").click();
            jane.submits("It is reached");

            assertThat(jane.page().locator(".gantt-names")).containsText("reached");
            assertThat(jane.page().locator(".g-reached")).hasCount(1);
        }
    }

    private static Locator task(Visitor visitor, String key) {
        return visitor.page().locator(".task[data-key='" + key + "']");
    }

    private static void act(Locator task, String act) {
        task.locator(".t-acts > .btn").getByText(act).click();
    }

    private static void more(Locator task, String act) {
        task.locator(".t-more > summary").click();
        task.locator(".t-menu").getByText(act).click();
    }
}
