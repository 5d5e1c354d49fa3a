package dev.throughline.standalone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FeaturePageIT {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private static final LocalDate SOON = LocalDate.now(ZoneOffset.UTC).plusDays(40);
    private static final String TITLE = "\u202bמעקב\u202c <script>alert(1)</script> 👩‍🚀";

    @TempDir
    static Path data;

    private static Tracker tracker;
    private static Workspace workspace;

    @BeforeAll
    static void prepare() {
        tracker = Tracker.start(data);
        workspace = Workspace.prepared(tracker, CHROMIUM);
        try (var omar = workspace.omar()) {
            omar.sends("POST", api("/products/FOOD/goals"), """
                    {"statement": "Fewer calls", "metric": "Calls per order", "unit": "%", "baseline": 40, "target": 10,
                     "due": "2099-06-30"}""");
            omar.sends("POST", api("/products/FOOD/insights"), """
                    {"kind": "INTERVIEW", "source": "Ten customers", "text": "They call because the app is silent"}""");
            workspace.defined(omar, TITLE, "Customers ask");
            workspace.defined(omar, "Reorder in one tap", "Customers ask");
        }
    }

    @AfterAll
    static void stop() {
        if (tracker != null) {
            tracker.close();
        }
    }

    @Test
    void a_product_manager_refines_a_feature_and_both_versions_are_there_with_what_differs() {
        try (var omar = workspace.omar()) {
            omar.opens(tracker.address("/features/FOOD-1"));
            assertThat(omar.page().locator("h1")).hasText(TITLE);

            omar.opensDialog("Refine", "Refine " + TITLE);
            omar.fills("For whom", "Customers who wait");
            omar.page().locator("#f-goal").selectOption("FOOD-G1");
            omar.dialog().getByText("They call because the app is silent").click();
            omar.fills("Why", "The interviews say so");
            omar.submits("Refine it");

            assertThat(omar.page().locator(".ft-versions > li")).hasCount(2);
            var newest = omar.page().locator(".ft-versions > li").first();
            assertThat(newest).containsText("v2");
            assertThat(newest.locator("ins").first()).hasText("Customers who wait");
            assertThat(omar.page().locator(".ft-thread")).containsText("Fewer calls");
            assertThat(omar.page().locator(".ft-thread")).containsText("They call because the app is silent");
            assertThat(omar.page().locator("h1")).hasText(TITLE);
        }
    }

    @Test
    void a_feature_is_refined_and_assumed_about_by_keyboard_only() {
        try (var omar = workspace.omar()) {
            var feature = workspace.defined(omar, "Split the bill", "Customers ask");
            omar.opens(tracker.address("/features/" + feature));

            omar.reachesAndEnters("Refine");
            assertThat(omar.page().locator("#f-title")).isFocused();
            omar.page().keyboard().press("End");
            omar.page().keyboard().type(" between friends");
            omar.types("Why", "Strangers don't");
            omar.reachesAndEnters("Refine it");
            assertThat(omar.page().locator("h1")).hasText("Split the bill between friends");

            omar.reachesAndEnters("State one");
            assertThat(omar.page().locator("#f-text")).isFocused();
            omar.page().keyboard().type("Friends eat together");
            omar.reachesAndEnters("State it");
            assertThat(omar.page().locator(".ft-list")).containsText("Friends eat together");

            omar.reachesAndEnters("Conclude");
            assertThat(omar.page().locator("#f-result")).isFocused();
            omar.page().keyboard().press("ArrowDown");
            omar.page().keyboard().press("ArrowDown");
            omar.reachesAndEnters("Conclude");
            assertThat(omar.page().locator(".ft-list")).containsText("refuted");
        }
    }

    @Test
    void a_feature_that_is_not_to_be_is_dropped_with_a_reason_that_stays_with_it() {
        try (var omar = workspace.omar()) {
            var feature = workspace.defined(omar, "Loyalty points", "Customers ask");
            omar.opens(tracker.address("/features/" + feature));

            omar.opensDialog("Drop", "Drop Loyalty points?");
            omar.fills("Why", "A competitor gave them up");
            omar.submits("Drop it");

            assertThat(omar.page().locator(".ft-dropped")).containsText("Dropped by Omar Reyes");
            assertThat(omar.page().locator(".ft-dropped")).containsText("A competitor gave them up");
            assertThat(link(omar, "Refine")).hasCount(0);
            omar.opens(tracker.address("/products/FOOD"));
            omar.page().getByText("1 dropped feature").click();
            assertThat(omar.page().locator(".rm-dropped")).containsText("A competitor gave them up");
        }
    }

    @Test
    void a_target_is_set_by_keyboard_only() {
        try (var omar = workspace.omar()) {
            omar.opens(tracker.address("/features/FOOD-2"));

            omar.reaches("Set");
            omar.page().keyboard().press("Enter");
            assertThat(omar.page().locator("#f-quarter")).isFocused();
            omar.page().keyboard().press("ArrowDown");
            omar.reaches("Target it");
            omar.page().keyboard().press("Enter");

            assertThat(omar.page().locator(".lede")).containsText("target Q");
        }
    }

    @Test
    void a_target_goes_back_to_what_it_was_from_its_why_card_and_who_may_not_asks() {
        try (var omar = workspace.omar();
                var jane = workspace.jane()) {
            var feature = workspace.defined(omar, "Call the courier", "Customers ask");
            for (var quarter : new String[] {"2098-Q1", "2098-Q2"}) {
                omar.sends("PUT", api("/features/" + feature + "/target"), "*", """
                        {"quarter": "%s", "rationale": "The couriers are trained by then"}""".formatted(quarter));
            }
            omar.opens(tracker.address("/features/" + feature));
            assertThat(omar.page().locator(".lede")).containsText("target Q2 2098");
            omar.page().locator(".ft-facts button.by[aria-label^='Target']").click();
            omar.page().locator("tl-why").getByText("Revert").click();
            assertThat(omar.dialog()).containsText("Q1 2098");
            omar.fills("Why", "They are trained already");
            omar.submits("Revert it");

            assertThat(omar.page().locator(".lede")).containsText("target Q1 2098");
            omar.opens(tracker.address("/decisions?feature=" + feature));
            assertThat(omar.page().locator(".dc[data-position]").first()).containsText("Reverted #");

            jane.opens(tracker.address("/features/" + feature));
            jane.page().locator(".ft-facts button.by[aria-label^='Target']").click();
            assertThat(jane.page().locator("tl-why")).containsText("Omar Reyes decides");
            jane.page().locator("tl-why").getByText("Ask to revert").click();
            jane.fills("Why", "My people are not");
            jane.submits("Ask for it");
            omar.opens(tracker.address("/requests"));
            assertThat(omar.region("Asked of you")).containsText("Jane Okafor asks you to revert decision #");
        }
    }

    @Test
    void an_assumption_is_stated_and_concluded_where_it_stands() {
        try (var omar = workspace.omar()) {
            omar.opens(tracker.address("/features/FOOD-2"));

            omar.opensDialog("State one", "What has to be true for Reorder in one tap?");
            omar.fills("Assumption", "Regulars order the same");
            omar.submits("State it");
            assertThat(omar.page().locator(".ft-list")).containsText("Regulars order the same");
            omar.opensDialog("Conclude", "Does it hold?");
            omar.page().locator("#f-result").selectOption("CONFIRMED");
            omar.submits("Conclude");

            assertThat(omar.page().locator(".ft-list")).containsText("confirmed");
        }
    }

    @Test
    void a_slip_of_the_pen_is_put_right_where_it_is_read_adds_no_version_and_the_record_keeps_both() {
        try (var omar = workspace.omar();
                var jane = workspace.jane()) {
            omar.opens(tracker.address("/features/FOOD-2"));
            omar.opensDialog("Correct the wording", "Correct the wording of #");
            omar.chooses("Which words", "problem");
            omar.fills("As it was meant", "Ordering again is slow");
            omar.submits("Correct it");

            assertThat(omar.page().locator(".ft-def")).containsText("Ordering again is slow");
            assertThat(omar.page().locator(".ft-def")).containsText("problem corrected by Omar Reyes");
            assertThat(omar.page().locator(".ft-versions > li")).hasCount(1);
            omar.page().locator(".ft-def .ft-meta a.ref").last().click();
            assertThat(omar.page().locator(".dc-open")).containsText("Corrected the problem of Reorder in one tap");
            assertThat(omar.page().locator(".dc-open .delta")).containsText("problem (wording)");

            jane.opens(tracker.address("/decisions?feature=FOOD-2"));
            jane.page()
                    .getByText("Defined the feature Reorder in one tap")
                    .first()
                    .click();
            assertThat(jane.page().locator(".dc-acts .standing")).containsText("Omar Reyes decides");
            jane.follows("Ask to correct the wording…");
            jane.chooses("Which words", "audience");
            jane.fills("As it was meant", "Regulars");
            jane.fills("Why", "It says nothing");
            jane.submits("Ask for it");

            omar.opens(tracker.address("/requests"));
            assertThat(omar.region("Asked of you"))
                    .containsText("Jane Okafor asks you to correct wording Reorder in one tap");
            omar.presses("Grant to correct wording Reorder in one tap");
            assertThat(omar.region("Answered")).containsText("Granted by Omar Reyes");
            omar.opens(tracker.address("/features/FOOD-2"));
            assertThat(omar.page().locator(".ft-def")).containsText("Regulars");
        }
    }

    @Test
    void both_talk_about_it_where_it_stands_and_what_was_said_is_edited_by_who_said_it() {
        try (var omar = workspace.omar();
                var jane = workspace.jane()) {
            omar.opens(tracker.address("/features/FOOD-2"));
            jane.opens(tracker.address("/features/FOOD-2"));
            var thread = "Comments and links";

            omar.fills("Say something about FOOD-2", "@jane: is one tap enough?");
            omar.presses("Comment");
            assertThat(jane.region(thread).locator(".mention")).hasText("@jane");
            assertThat(jane.region(thread).locator("button").filter(new Locator.FilterOptions().setHasText("Edit")))
                    .hasCount(0);

            omar.presses("Edit your comment");
            omar.fills("Your comment", "@jane: are two taps enough?");
            omar.presses("Save");
            assertThat(jane.region(thread)).containsText("are two taps enough?");
            assertThat(jane.region(thread)).containsText("edited");

            jane.opensDialog("Link…", "Link");
            jane.fills("Address", "https://example.org/taps");
            jane.fills("Title", "How people tap");
            jane.submits("Link it");
            assertThat(omar.region(thread)).containsText("How people tap");
        }
    }

    @Test
    void the_thread_goes_on_to_the_tasks_and_the_delivery_and_says_whose_turn_it_is() {
        try (var omar = workspace.omar();
                var jane = workspace.jane()) {
            var handoff = workspace.handedOff(omar, "Courier chat", SOON);
            jane.sends("POST", api("/projects/TRK/milestones"), """
                    {"name": "Live map", "due": "%s", "features": []}""".formatted(SOON));
            jane.sends("POST", api("/handoffs/" + handoff + "/acceptance"), """
                    {"milestone": "TRK-M1", "committedDate": "%s"}""".formatted(SOON));
            for (var title : List.of("Draw the bubbles", "Find a server")) {
                jane.sends("POST", api("/projects/TRK/tasks"), """
                        {"title": "%s", "discipline": "DEVELOPMENT", "milestone": "TRK-M1"}""".formatted(title));
            }
            jane.sends("POST", api("/tasks/TRK-1/complete"), "{}");
            jane.sends("POST", api("/tasks/TRK-2/block"), """
                    {"hurdle": "No budget", "technical": false, "threatensDate": false}""");
            omar.opens(tracker.address("/features/" + handoff.replace("-TRK", "")));
            var thread = omar.region("From insight to delivery");
            assertThat(thread).containsText("1 of 2 tasks done, 1 blocked");
            assertThat(thread).containsText("“No budget”");

            jane.sends("POST", api("/handoffs/" + handoff + "/delivery"), """
                    {"criteria": [{"id": "C1", "evidence": "Seen in the pilot"}]}""");
            assertThat(thread.locator("li[data-role=project]")
                            .filter(new Locator.FilterOptions().setHasText("Delivery")))
                    .containsText("You sign off");
        }
    }

    @Test
    void who_may_not_decide_sees_who_does() {
        try (var jane = workspace.jane()) {
            jane.opens(tracker.address("/features/FOOD-1"));

            assertThat(jane.page().locator(".page-head")).containsText("Omar Reyes decides");
            assertThat(link(jane, "Refine")).hasCount(0);
        }
    }

    private static Locator link(Visitor visitor, String text) {
        return visitor.page().locator("a.btn", new com.microsoft.playwright.Page.LocatorOptions().setHasText(text));
    }

    private static String api(String path) {
        return tracker.address("/api" + path);
    }
}
