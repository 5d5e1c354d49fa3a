package dev.throughline.standalone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A project's delivery, as its project manager and as someone else sees it. Its days lie around today, as a plan's do. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DeliveryPageIT {

    private static final String DELIVERY = "/projects/TRK";
    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);
    private static final String START = TODAY.minusDays(14).toString();
    private static final String END = TODAY.plusDays(120).toString();
    private static final String DUE = TODAY.plusDays(60).toString();
    private static final String LATER = TODAY.plusDays(75).toString();

    private Browsers browsers;
    private Tracker tracker;
    private Workspace workspace;

    @BeforeEach
    void open(@TempDir Path data) throws Exception {
        browsers = Browsers.open();
        tracker = Tracker.on(data);
        workspace = Workspace.in(tracker);
    }

    @AfterEach
    void close() throws InterruptedException {
        if (tracker != null) {
            tracker.close();
        }
        if (browsers != null) {
            browsers.close();
        }
    }

    @Test
    void an_empty_project_leads_from_dates_to_a_milestone_to_a_person() {
        try (var window = browsers.window(tracker.address())) {
            var page = window.signedIn("jane", DELIVERY);

            page.getByRole(AriaRole.LINK, named("Decide the dates")).click();
            page.getByLabel("First day").fill(START);
            page.getByLabel("Last day").fill(END);
            page.getByRole(AriaRole.BUTTON, named("Decide")).click();

            page.getByRole(AriaRole.LINK, named("Schedule the first milestone")).click();
            page.getByLabel("Name").fill("Live map");
            page.getByLabel("Due").fill(DUE);
            page.getByRole(AriaRole.BUTTON, named("Schedule it")).click();

            page.locator(".empty").getByText("Allocate someone").click();
            page.getByLabel("Who").selectOption(workspace.mei());
            page.getByLabel("Percent of a working day").fill("80");
            page.getByRole(AriaRole.BUTTON, named("Allocate")).click();

            assertThat(page.locator(".gantt-names")).containsText("Live map");
            assertThat(page.locator(".al-list")).containsText("Mei Chen");
            assertThat(page.locator(".al-list")).containsText("80 %");
            assertThat(workspace
                            .delivery()
                            .get("milestones")
                            .get(0)
                            .get("due")
                            .get("value")
                            .asString())
                    .isEqualTo(DUE);
            window.assertAccessible();
            window.assertFits(390);
            window.assertQuiet();
        }
    }

    @Test
    void a_move_shows_whose_promise_it_breaks_before_and_the_first_plan_after() {
        planned();
        workspace.accepted(workspace.proposed(workspace.feature("Real-time tracking", "Calls"), DUE), "TRK-M1", DUE);
        try (var omars = browsers.window(tracker.address());
                var janes = browsers.window(tracker.address())) {
            var watched = omars.signedIn("omar", "/products/FOOD");
            var page = janes.signedIn("jane", DELIVERY);

            page.getByRole(AriaRole.LINK, named(Pattern.compile("Move Live map.*")))
                    .click();
            page.getByLabel("Due").fill(LATER);
            assertThat(page.locator(".touched")).containsText("15 d late");
            page.getByLabel("Why", new Page.GetByLabelOptions().setExact(true)).fill("The licence came late");
            page.getByRole(AriaRole.BUTTON, named("Move it")).click();

            assertThat(page.locator(".vitals")).containsText("15 d late");
            assertThat(page.locator(".g-slip")).hasCount(1);
            assertThat(page.locator(".g-planned")).hasCount(1);
            assertThat(watched.locator(".rm-dr")).containsText("15 d late");
            janes.assertQuiet();
            omars.assertQuiet();
        }
    }

    @Test
    void a_proposal_is_the_project_managers_turn_here_without_reload_and_is_accepted_here() {
        planned();
        try (var window = browsers.window(tracker.address())) {
            var page = window.signedIn("jane", DELIVERY);
            assertThat(page.locator("#h-turns")).hasCount(0);

            workspace.proposed(workspace.feature("Real-time tracking", "Calls"), DUE);
            assertThat(page.locator(".turn-row")).containsText("Accept or decline Real-time tracking");
            assertThat(page.locator(".g-offer")).hasCount(1);

            page.locator(".turn-row").getByText("Accept").click();
            page.getByLabel(Pattern.compile("Milestone.*")).selectOption("TRK-M1");
            page.getByRole(AriaRole.BUTTON, named(Pattern.compile("Accept.*"))).click();

            assertThat(page.locator(".turn-row")).hasCount(0);
            assertThat(page.locator(".g-bar")).hasCount(1);
            window.assertQuiet();
        }
    }

    @Test
    void nobody_is_allocated_past_what_they_can_give_and_those_in_the_way_are_named() {
        planned();
        workspace
                .jane()
                .post(
                        "/api/projects/TRK/allocations",
                        Map.of("resource", workspace.mei(), "from", START, "to", END, "percent", 60));
        try (var window = browsers.window(tracker.address())) {
            var page = window.signedIn("jane", DELIVERY);

            page.locator(".page-head").getByText("Allocate someone").click();
            page.getByLabel("Who").selectOption(workspace.mei());
            page.getByLabel("Percent of a working day").fill("50");
            page.getByRole(AriaRole.BUTTON, named("Allocate")).click();

            var way = page.getByRole(AriaRole.GROUP, named("Allocations in the way"));
            assertThat(way).containsText("60 % for Tracking rollout");
            assertThat(way).containsText("Jane Okafor, project manager");
            assertThat(workspace.delivery().get("allocations").size()).isEqualTo(1);
        }
    }

    @Test
    void who_may_not_decide_sees_who_does_and_no_way_to_try() {
        planned();
        try (var window = browsers.window(tracker.address())) {
            var page = window.signedIn("omar", DELIVERY);

            assertThat(page.locator(".page-head")).containsText("Jane Okafor, project manager");
            assertThat(page.locator(".sec").getByText("Jane decides the dates")).isVisible();
            assertThat(page.getByText("Schedule a milestone")).hasCount(0);
            assertThat(page.getByText("Release")).hasCount(0);
        }
    }

    @Test
    void the_gantt_scrolls_in_a_region_of_its_own_that_the_keyboard_reaches_and_opens_at_today() {
        planned();
        try (var window = browsers.window(tracker.address())) {
            var page = window.signedIn("jane", DELIVERY + "?scale=weeks");
            var region = page.getByRole(AriaRole.REGION, named(Pattern.compile("Timeline of Tracking rollout.*")));

            assertThat(region).hasAttribute("tabindex", "0");
            var visible = region.evaluate(
                    "region => { const flag = region.querySelector('.g-flag').getBoundingClientRect(), own ="
                        + " region.getBoundingClientRect(); return flag.left >= own.left && flag.right <= own.right &&"
                        + " region.scrollWidth > region.clientWidth; }");
            assertThat(visible).isEqualTo(true);
        }
    }

    private void planned() {
        workspace.jane().put("/api/projects/TRK/schedule", Map.of("start", START, "end", END), "none");
        workspace.milestone("Live map", DUE);
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Page.GetByRoleOptions named(Pattern name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
