package dev.throughline.standalone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A project's delivery, as its project manager and as someone else sees it. Its days lie around today, as a plan's do. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DeliveryPageIT {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);
    private static final LocalDate START = TODAY.minusDays(14);
    private static final LocalDate END = TODAY.plusDays(120);
    private static final LocalDate DUE = TODAY.plusDays(60);
    private static final LocalDate LATER = TODAY.plusDays(75);

    @TempDir
    static Path data;

    private static Tracker tracker;
    private static Workspace workspace;

    @BeforeAll
    static void prepare() {
        tracker = Tracker.start(data);
        workspace = Workspace.prepared(tracker, CHROMIUM);
    }

    @AfterAll
    static void stop() {
        if (tracker != null) {
            tracker.close();
        }
    }

    @Test
    void an_empty_project_leads_from_its_dates_to_a_milestone_to_a_person() {
        chartered("EMPTY");
        try (var jane = workspace.jane()) {
            jane.opens(delivery("EMPTY"));

            jane.opensDialog("Decide the dates", "When does EMPTY run?");
            jane.fills("First day", START.toString());
            jane.fills("Last day", END.toString());
            jane.submits("Decide");
            jane.opensDialog("Schedule the first milestone", "Schedule a milestone");
            jane.fills("Name", "Live map");
            jane.fills("Due", DUE.toString());
            jane.submits("Schedule it");
            jane.opensDialog("Allocate someone", "Allocate someone to EMPTY");
            jane.chooses("Who", "Jane Okafor (100 %)");
            jane.fills("Percent of a working day", "20");
            jane.submits("Allocate");

            assertThat(jane.page().locator(".gantt-names")).containsText("Live map");
            assertThat(jane.page().locator(".g-agreed")).hasCount(1);
            assertThat(jane.page().locator(".al-list")).containsText("20 %");
            assertThat(jane.page().getByLabel("Live map is due: decided by Jane Okafor, project manager"))
                    .hasCount(2);
        }
    }

    @Test
    void a_move_shows_whose_promise_it_breaks_before_it_is_decided_and_everywhere_after() {
        planned("MOVE");
        try (var omar = workspace.omar();
                var jane = workspace.jane()) {
            var handoff = proposed(omar, "MOVE", "Real-time tracking");
            jane.sends("POST", api("/handoffs/" + handoff + "/acceptance"), """
                {"milestone": "MOVE-M1", "committedDate": "%s"}\
                """.formatted(DUE));
            omar.opens(tracker.address("/products/FOOD"));
            jane.opens(delivery("MOVE"));

            jane.page().getByLabel(Pattern.compile("^Move Live map")).click();
            jane.fills("Due", LATER.toString());
            assertThat(jane.dialog().locator(".touched")).containsText("15 d late");
            jane.fills("Why", "The licence came late");
            jane.submits("Move it");

            assertThat(jane.page().locator(".vitals")).containsText("15 d late");
            assertThat(jane.page().locator(".g-planned")).hasCount(1);
            assertThat(jane.page().locator(".g-over")).hasCount(1);
            assertThat(omar.page().locator(".rm-how[data-key='" + handoff + "']"))
                    .containsText("15 d late");
        }
    }

    @Test
    void a_milestone_is_moved_by_keyboard_only() {
        chartered("KEYS");
        // from a 15th, one day later and one month later are both days of the same year within the project
        var due = TODAY.plusDays(20)
                .datesUntil(TODAY.plusDays(85))
                .filter(day -> day.getDayOfMonth() == 15 && day.getMonth() != Month.DECEMBER)
                .findFirst()
                .orElseThrow();
        planned("KEYS", due);
        try (var jane = workspace.jane()) {
            jane.opens(delivery("KEYS"));
            assertThat(jane.page().locator(".vitals")).containsText("Live map");

            jane.page().locator(".gantt-names").getByRole(AriaRole.LINK).first().press("Enter");
            assertThat(jane.page().locator("#f-due")).isFocused();
            jane.page().keyboard().press("ArrowUp");
            jane.types("Why", "Two are ill");
            jane.reachesAndEnters("Move it");

            assertThat(jane.page().locator(".g-planned")).hasCount(1);
            assertThat(jane.page().locator(".vitals")).containsText("Moved once");
        }
    }

    @Test
    void a_proposal_becomes_the_project_managers_turn_here_without_a_reload_and_is_accepted_here() {
        planned("TURN");
        try (var omar = workspace.omar();
                var jane = workspace.jane()) {
            jane.opens(delivery("TURN"));
            assertThat(jane.page().locator(".gantt-names")).containsText("Live map");

            proposed(omar, "TURN", "Allergen filter");
            var turn = jane.region("Your turn");
            assertThat(turn).containsText("Accept or decline Allergen filter");
            assertThat(turn).containsText("Omar Reyes, product manager");
            assertThat(jane.page().locator(".g-offer")).hasCount(1);

            turn.getByText("Accept…").click();
            assertThat(jane.dialog()).isVisible();
            jane.chooses("Part of the milestone", "TURN-M1");
            jane.fills("Committed for", DUE.toString());
            jane.submits("Accept handoff");
            assertThat(turn).hasCount(0);
            assertThat(jane.page().locator(".g-bar")).hasCount(1);
        }
    }

    @Test
    void nobody_is_allocated_past_what_they_can_give_and_those_in_the_way_are_named() {
        planned("FULL");
        try (var jane = workspace.jane()) {
            jane.opens(delivery("FULL") + "?do=allocate&with=project%3DFULL");
            assertThat(jane.dialog()).isVisible();
            jane.chooses("Who", "Jane Okafor (100 %)");
            jane.fills("Percent of a working day", "70");
            jane.submits("Allocate");
            jane.opens(delivery("FULL") + "?do=allocate&with=project%3DFULL");
            assertThat(jane.dialog()).isVisible();
            jane.chooses("Who", "Jane Okafor (100 %)");
            jane.fills("Percent of a working day", "70");
            jane.presses("Allocate");

            var way = jane.dialog().getByLabel("Allocations in the way");
            assertThat(way).containsText("70 % for FULL");
            assertThat(way).containsText("Jane Okafor, project manager");
            jane.hasHeard("409");
        }
    }

    @Test
    void who_may_not_decide_sees_who_does_and_no_way_to_try() {
        planned("THEIRS");
        try (var omar = workspace.omar()) {
            omar.opens(delivery("THEIRS"));

            assertThat(omar.page().locator(".page-head")).containsText("Jane Okafor, project manager");
            assertThat(omar.page().locator(".sec").first()).containsText("Jane decides the dates");
            assertThat(omar.page().getByText("Schedule a milestone")).hasCount(0);
            assertThat(omar.page().getByText("Allocate someone")).hasCount(0);
            assertThat(omar.page().getByLabel(Pattern.compile("^Move "))).hasCount(0);
        }
    }

    @Test
    void the_gantt_scrolls_in_a_region_of_its_own_that_the_keyboard_reaches_and_opens_at_today() {
        planned("WIDE");
        try (var jane = workspace.jane()) {
            jane.page().setViewportSize(390, 844);
            jane.opens(delivery("WIDE") + "?scale=weeks");
            var region = jane.page()
                    .getByRole(
                            AriaRole.REGION, new Page.GetByRoleOptions().setName("Timeline of WIDE; scrolls sideways"));

            assertThat(region).hasAttribute("tabindex", "0");
            jane.page().waitForFunction("""
                () => {
                  const region = document.querySelector('.gantt-scroll').getBoundingClientRect();
                  const flag = document.querySelector('.g-flag').getBoundingClientRect();
                  return flag.left >= region.left && flag.right <= region.right;
                }\
                """);
            assertThat(region.evaluate("region => region.scrollLeft > 0")).isEqualTo(true);
            assertThat(jane.page().evaluate("document.documentElement.scrollWidth"))
                    .isEqualTo(390);
        }
    }

    /** A project of its own for one test, with Jane as its manager. */
    private static void chartered(String key) {
        try (var owner = CHROMIUM.visitor()) {
            owner.signsIn(tracker, "owner", Workspace.PASSWORD);
            owner.sends("POST", api("/projects"), """
                {"key": "%s", "name": "%s", "objective": "To be delivered", "successCriteria": ["It is there"],
                 "approach": "AGILE", "kind": "PRODUCT"}\
                """.formatted(key, key));
            owner.sends("PUT", api("/projects/" + key + "/project-manager"), "{\"member\": \"@jane\"}");
        }
    }

    /** The same, with dates and one milestone. */
    private static void planned(String key) {
        chartered(key);
        planned(key, DUE);
    }

    private static void planned(String key, LocalDate due) {
        try (var jane = workspace.jane()) {
            jane.sends("PUT", api("/projects/" + key + "/schedule"), "*", """
                {"start": "%s", "end": "%s"}\
                """.formatted(START, END));
            jane.sends("POST", api("/projects/" + key + "/milestones"), """
                {"name": "Live map", "due": "%s", "features": []}\
                """.formatted(due));
        }
    }

    private static String proposed(Visitor omar, String project, String title) {
        var feature = workspace.defined(omar, title, "Asked for");
        return omar.sends("POST", api("/handoffs"), """
            {"feature": "%s", "project": "%s", "definitionVersion": 1, "criteria": ["C1"],
             "wantedBy": "%s", "rationale": "Before the season"}\
            """.formatted(feature, project, LATER))
                .get("id")
                .getAsString();
    }

    private static String delivery(String project) {
        return tracker.address("/projects/" + project);
    }

    private static String api(String path) {
        return tracker.address("/api" + path);
    }
}
