package dev.throughline.standalone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
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

/** A product's roadmap, as its product manager and as someone else sees it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RoadmapPageIT {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @TempDir
    static Path data;

    private static Tracker tracker;
    private static Workspace workspace;

    @BeforeAll
    static void prepare() {
        tracker = Tracker.start(data);
        workspace = Workspace.prepared(tracker, CHROMIUM);
        try (var omar = workspace.omar()) {
            workspace.defined(omar, "Reorder in one tap", "41 % of orders repeat last week");
            workspace.defined(omar, "Real-time tracking", "62 % of calls ask where the order is");
            workspace.defined(omar, "Voucher when late", "Refunds by hand cost too much");
            workspace.defined(omar, "Loyalty points", "A competitor has them");
            omar.sends("PUT", api("/products/FOOD/priorities"), """
                {"moves": [{"feature": "FOOD-1", "revision": "none", "horizon": "NOW", "rank": 1},
                           {"feature": "FOOD-2", "revision": "none", "horizon": "NOW", "rank": 2},
                           {"feature": "FOOD-3", "revision": "none", "horizon": "NEXT", "rank": 3}]}\
                """);
        }
    }

    @AfterAll
    static void stop() {
        if (tracker != null) {
            tracker.close();
        }
    }

    @Test
    void a_row_shows_its_lane_rank_and_why_and_the_head_of_its_column_who_decides() {
        try (var jane = workspace.jane()) {
            jane.opens(roadmap());

            var next = jane.page().locator("[aria-labelledby=lane-NEXT]");
            assertThat(next.locator(".rm-row")).hasAttribute("data-key", "FOOD-3");
            assertThat(next).containsText("Refunds by hand cost too much");
            assertThat(row(jane, "FOOD-3").locator(".rm-rank")).containsText("3");
            assertThat(jane.page().locator(".rm-own.product")).containsText("Omar decides");
            assertThat(jane.page().locator(".rm-own.project")).containsText("each project’s manager decides");
        }
    }

    @Test
    void the_mark_of_a_fact_tells_who_decided_it_and_why() {
        try (var jane = workspace.jane()) {
            jane.opens(roadmap());

            row(jane, "FOOD-3").hover();
            row(jane, "FOOD-3").getByLabel("Definition of FOOD-3").click();

            assertThat(jane.page().locator(".whycard")).containsText("Omar Reyes, product manager");
            assertThat(jane.page().locator(".whycard")).containsText("Refunds by hand cost too much");
        }
    }

    @Test
    void several_moves_by_keyboard_and_button_are_one_commit_under_one_why_seen_elsewhere_without_a_reload() {
        try (var omar = workspace.omar();
                var jane = workspace.jane()) {
            jane.opens(roadmap());
            assertThat(row(jane, "FOOD-1").locator(".rm-rank")).containsText("1");
            jane.page().evaluate("window.sameDocument = true");
            omar.opens(roadmap());
            var before = position(omar);

            omar.presses("Re-rank");
            row(omar, "FOOD-2").locator(".rm-handle").press("ArrowUp");
            omar.presses("Move up Loyalty points");
            assertThat(omar.page().locator(".rm-bar")).containsText("2 decisions");
            omar.fills("Why this order", "Tracking pays for itself");
            omar.presses("Decide this order");

            assertThat(row(jane, "FOOD-2").locator(".rm-rank")).containsText("1");
            assertThat(row(jane, "FOOD-4").locator(".rm-rank")).containsText("4");
            assertThat(jane.page().evaluate("window.sameDocument")).isEqualTo(true);
            assertThat(omar.page().locator(".rm-bar")).hasCount(0);
            var decision = omar.reads(api("/decisions/" + (before + 1)));
            assertThat(decision.getAsJsonObject("why").get("text").getAsString())
                    .isEqualTo("Tracking pays for itself");
            assertThat(decision.getAsJsonArray("together").toString()).contains(String.valueOf(before + 2));
            assertThat(position(omar)).isEqualTo(before + 2);
        }
    }

    @Test
    void a_feature_dragged_over_another_takes_its_place() {
        try (var omar = workspace.omar()) {
            workspace.defined(omar, "Split the bill", "Friends eat together");
            omar.opens(roadmap());
            omar.presses("Re-rank");
            var first = omar.page().locator(".rm-row").first();
            var dragged = omar.page().locator(".rm-row", having("Split the bill"));

            dragged.locator(".rm-handle").dragTo(first, new Locator.DragToOptions().setTargetPosition(200, 2));

            assertThat(first).containsText("Split the bill");
            assertThat(first.locator(".rm-rank")).containsText("1");
            assertThat(omar.page().locator(".rm-bar")).containsText("1 decision");
            omar.presses("Cancel");
            assertThat(dragged.locator(".rm-rank")).not().containsText("1");
        }
    }

    @Test
    void an_order_that_someone_else_has_changed_meanwhile_is_refused_and_the_arrangement_kept() {
        try (var omar = workspace.omar();
                var elsewhere = workspace.omar()) {
            workspace.defined(elsewhere, "Tip the courier", "Couriers leave");
            omar.opens(roadmap());
            var key = omar.page().locator(".rm-row", having("Tip the courier")).getAttribute("data-key");
            omar.presses("Re-rank");
            omar.presses("Move up Tip the courier");
            elsewhere.sends("PUT", api("/products/FOOD/priorities"), """
                {"moves": [{"feature": "%s", "revision": "none", "horizon": "LATER", "rank": 9}]}\
                """.formatted(key));

            omar.presses("Decide this order");

            assertThat(omar.page().locator(".rm-refused")).isVisible();
            assertThat(omar.page().locator(".rm-bar")).containsText("1 decision");
            omar.hasHeard("412");
        }
    }

    @Test
    void each_move_is_sent_with_the_rank_that_is_right_in_the_list_that_the_former_left() {
        try (var omar = workspace.omar()) {
            omar.opens(roadmap());

            var moves = omar.page().evaluate("""
                async () => {
                  const assets = document.querySelector('script[type=module]').src.replace(/app\\/main\\.js$/, '');
                  const { movesBetween } = await import(assets + 'pages/roadmap-order.js');
                  const places = (keys) => keys.split(' ').map((key) => ({ key, horizon: 'NOW' }));
                  return [['T2 X Y T1', 'X T1 Y T2'], ['A B C', 'B A C']].map(([was, is]) =>
                    movesBetween(places(was), places(is), ['T1', 'T2', 'A', 'B']).map(({ feature, rank }) => feature + ' to ' + rank));
                }\
                """);

            assertThat(moves).isEqualTo(List.of(List.of("T1 to 3", "T2 to 4"), List.of("B to 1")));
        }
    }

    @Test
    void who_may_not_decide_sees_who_does_and_no_way_to_try() {
        try (var jane = workspace.jane()) {
            jane.opens(roadmap() + "?feature=FOOD-1");

            assertThat(jane.page().locator(".rm-detail")).containsText("Omar Reyes decides");
            assertThat(jane.page().getByText("Define a feature")).hasCount(0);
            assertThat(jane.page().getByText("Re-rank")).hasCount(0);
            assertThat(jane.page().getByText("Hand off")).hasCount(0);
        }
    }

    @Test
    void a_goal_is_set_where_goals_stand_and_shows_its_way_and_who_serves_none() {
        try (var omar = workspace.omar()) {
            omar.opens(roadmap());

            omar.opensDialog("Set a goal", "A goal for Food delivery");
            omar.fills("What is to be achieved", "Nobody has to call");
            omar.fills("Metric", "Calls per hundred orders");
            omar.fills("Unit", "calls");
            omar.fills("Now", "12");
            omar.fills("Then", "4");
            omar.fills("By", "2099-06-30");
            omar.submits("Set the goal");

            assertThat(goal(omar, "Nobody has to call")).containsText("12 calls");
            assertThat(omar.page().locator(".goals-end")).containsText("serve no goal");
            assertThat(omar.page().locator(".goals-end")).containsText("Reorder in one tap");
        }
    }

    @Test
    void a_goal_is_set_by_keyboard_only_and_retired_with_a_reason() {
        try (var omar = workspace.omar()) {
            omar.opens(roadmap());

            omar.reachesAndEnters("Set a goal");
            assertThat(omar.page().locator("#f-statement")).isFocused();
            omar.page().keyboard().type("Every order is rated");
            omar.types("Metric", "Ratings per hundred orders");
            omar.types("Unit", "ratings");
            omar.types("Now", "7");
            omar.types("Then", "60");
            omar.types("By", "06062099");
            omar.reachesAndEnters("Set the goal");
            assertThat(goal(omar, "Every order is rated")).containsText("60 ratings by 6 Jun 2099");

            omar.opensDialog("Retire Every order is rated", "Retire “Every order is rated”?");
            omar.fills("Why", "Nobody reads the ratings");
            omar.submits("Retire it");

            assertThat(goal(omar, "Every order is rated")).hasCount(0);
            assertThat(omar.page().locator(".goals-end")).containsText("1 goal retired");
        }
    }

    @Test
    void any_member_records_an_insight_that_a_definition_can_rest_on_at_once() {
        try (var jane = workspace.jane();
                var omar = workspace.omar()) {
            jane.opens(roadmap());

            jane.opensDialog("Record an insight", "What did you learn for Food delivery?");
            jane.fills("What was learnt", "Four of ten callers ask where their order is");
            jane.chooses("Kind", "INTERVIEW");
            jane.fills("From whom or what", "The hotline, week 9");
            jane.submits("Record it");

            assertThat(jane.page().locator(".toast")).containsText("recorded");
            omar.opensDialogAt(roadmap() + "?do=define&with=product%3DFOOD");
            assertThat(omar.dialog()).containsText("Four of ten callers ask where their order is");
            assertThat(omar.dialog()).containsText("interview, The hotline, week 9");
        }
    }

    @Test
    void a_target_stands_in_its_quarter() {
        var today = LocalDate.now(ZoneOffset.UTC);
        try (var omar = workspace.omar()) {
            omar.sends("PUT", api("/features/FOOD-1/target"), "*", """
                {"quarter": "%d-Q%d", "rationale": "Before the season"}\
                """.formatted(
                            today.getYear(), (today.getMonthValue() + 2) / 3));
            omar.opens(roadmap());

            var target = omar.page().locator(".qgrid .q-target").first();
            assertThat(target).isVisible();
            assertThat(target.evaluate("target => getComputedStyle(target).gridColumnStart"))
                    .isEqualTo("1");
        }
    }

    @Test
    void a_phone_never_scrolls_sideways() {
        try (var omar = workspace.omar()) {
            omar.page().setViewportSize(390, 844);
            omar.opens(roadmap() + "?feature=FOOD-1");
            assertThat(omar.page().locator(".rm-detail")).isVisible();

            assertThat(omar.page().evaluate("document.documentElement.scrollWidth"))
                    .isEqualTo(390);
        }
    }

    private static long position(Visitor visitor) {
        return visitor.reads(api("/products/FOOD/roadmap")).get("position").getAsLong();
    }

    private static Locator row(Visitor visitor, String feature) {
        return visitor.page().locator(".rm-row[data-key='" + feature + "']");
    }

    private static Locator goal(Visitor visitor, String statement) {
        return visitor.page().locator(".goal", having(statement));
    }

    private static Page.LocatorOptions having(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    private static String roadmap() {
        return tracker.address("/products/FOOD");
    }

    private static String api(String path) {
        return tracker.address("/api" + path);
    }
}
