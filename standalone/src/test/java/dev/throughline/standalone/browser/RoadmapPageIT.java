package dev.throughline.standalone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A product's roadmap, as its product manager and as someone else sees it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoadmapPageIT {

    private static final String ROADMAP = "/products/FOOD";

    private Browsers browsers;
    private Tracker tracker;
    private Workspace workspace;

    @BeforeAll
    void open(@TempDir Path data) throws Exception {
        browsers = Browsers.open();
        tracker = Tracker.on(data);
        workspace = Workspace.in(tracker);
        workspace.feature("Reorder in one tap", "41 % of orders repeat last week's basket");
        workspace.feature("Real-time tracking", "62 % of calls ask where the order is");
        workspace.feature("Voucher when late", "Refunds by hand cost too much");
        workspace.feature("Loyalty points", "A competitor has them");
        workspace.prioritised("FOOD-1", "NOW", 1);
        workspace.prioritised("FOOD-2", "NOW", 2);
        workspace.prioritised("FOOD-3", "NEXT", 3);
    }

    @AfterAll
    void close() throws InterruptedException {
        if (tracker != null) {
            tracker.close();
        }
        if (browsers != null) {
            browsers.close();
        }
    }

    @Test
    void lanes_hold_the_features_by_rank_and_what_nobody_prioritised_stands_last() {
        try (var window = browsers.window(tracker.address())) {
            var page = window.signedIn("omar", ROADMAP);

            assertThat(page.locator(".rm-name")).hasText(new Pattern[] {
                Pattern.compile("Now.*"),
                Pattern.compile("Next.*"),
                Pattern.compile("Later"),
                Pattern.compile("Not yet prioritised.*")
            });
            assertThat(row(page, "FOOD-2").locator(".rm-rank")).containsText("2");
            assertThat(row(page, "FOOD-2").locator("p").first()).hasText("62 % of calls ask where the order is");
            assertThat(page.locator(".rm-own.product")).containsText("Omar decides");
            window.assertQuiet();
        }
    }

    @Test
    void a_facts_mark_tells_who_decided_it_as_what_and_why() {
        try (var window = browsers.window(tracker.address())) {
            var page = window.signedIn("omar", ROADMAP);

            row(page, "FOOD-2").hover();
            row(page, "FOOD-2").locator(".rm-what .by").click();

            var card = page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("Why"));
            assertThat(card).containsText("Omar Reyes, product manager");
            assertThat(card).containsText("62 % of calls ask where the order is");
        }
    }

    @Test
    void a_feature_defined_in_the_browser_appears_in_another_window_without_reload() {
        try (var omars = browsers.window(tracker.address());
                var janes = browsers.window(tracker.address())) {
            var watched = janes.signedIn("jane", ROADMAP);
            var page = omars.signedIn("omar", ROADMAP);
            watched.evaluate("window.sameDocument = true");

            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Define a feature"))
                    .click();
            page.getByLabel("Title").fill("Split the bill");
            page.getByLabel("Problem").fill("One pays for all");
            page.getByLabel("For whom").fill("Groups");
            page.getByLabel("What we expect to be better").fill("Bigger baskets");
            page.getByLabel("Criterion 1").fill("Two people can pay");
            page.getByLabel("Criterion 1").press("Enter");
            page.getByLabel("Criterion 2").fill("Each gets a receipt");
            page.getByLabel("Why", new Page.GetByLabelOptions().setExact(true)).fill("Offices ask for it weekly");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Define it"))
                    .click();

            assertThat(watched.getByText("Split the bill")).isVisible();
            assertThat(watched.getByText("Offices ask for it weekly")).isVisible();
            assertThat((Boolean) watched.evaluate("window.sameDocument")).isTrue();
            omars.assertQuiet();
            janes.assertQuiet();
        }
    }

    @Test
    void several_moves_by_keyboard_and_button_are_one_commit_under_one_why() {
        try (var window = browsers.window(tracker.address())) {
            var page = window.signedIn("omar", ROADMAP);
            var before = workspace.roadmap().get("position").asLong();

            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Re-rank"))
                    .click();
            row(page, "FOOD-2").locator(".rm-handle").press("ArrowUp");
            row(page, "FOOD-4")
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Move up"))
                    .click();
            assertThat(page.locator(".rm-bar")).containsText("2 decisions");
            page.getByPlaceholder(Pattern.compile("Why")).fill("Tracking pays for itself");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Decide this order"))
                    .click();

            assertThat(page.locator(".rm-bar")).hasCount(0);
            assertThat(row(page, "FOOD-2").locator(".rm-rank")).containsText("1");
            assertThat(row(page, "FOOD-4").locator(".rm-rank")).containsText("4");
            var roadmap = workspace.roadmap();
            assertThat(roadmap.get("position").asLong()).isEqualTo(before + 2);
            var decision = workspace.omar().get("/api/decisions/" + (before + 1));
            assertThat(decision.get("why").get("text").asString()).isEqualTo("Tracking pays for itself");
            assertThat(decision.get("together").values().stream()
                            .map(each -> each.asLong())
                            .toList())
                    .contains(before + 2);
            window.assertQuiet();
        }
    }

    @Test
    void the_moves_of_an_arrangement_lead_to_what_was_arranged() {
        try (var window = browsers.window(tracker.address())) {
            var page = window.signedIn("omar", ROADMAP);
            // T2 X Y T1 becomes X T1 Y T2: T1 goes behind X first, though it ends second only once T2 has left
            var moves = page.evaluate("""
                async () => {
                  const assets = document.querySelector('script[type=module]').src.replace(/app\\/main\\.js$/, '');
                  const { movesBetween } = await import(assets + 'pages/roadmap-order.js');
                  const places = (keys) => keys.split(' ').map((key) => ({ key, horizon: 'NOW' }));
                  return movesBetween(places('T2 X Y T1'), places('X T1 Y T2'), ['T1', 'T2'])
                    .map(({ feature, rank }) => feature + ' to ' + rank);
                }\
                """);
            assertThat(moves).isEqualTo(List.of("T1 to 3", "T2 to 4"));
        }
    }

    @Test
    void who_may_not_decide_sees_who_does_and_no_way_to_try() {
        try (var window = browsers.window(tracker.address())) {
            var page = window.signedIn("jane", ROADMAP + "?feature=FOOD-1");

            assertThat(page.locator(".rm-detail")).containsText("Omar Reyes decides");
            assertThat(page.getByText("Define a feature")).hasCount(0);
            assertThat(page.getByText("Re-rank")).hasCount(0);
        }
    }

    @Test
    void axe_finds_nothing_in_both_themes_and_a_phone_never_scrolls_sideways() {
        try (var window = browsers.window(tracker.address())) {
            var page = window.signedIn("omar", ROADMAP + "?feature=FOOD-1");
            assertThat(page.locator(".rm-detail")).isVisible();
            window.assertAccessible();
            window.assertFits(390);
            window.assertQuiet();
        }
    }

    private static Locator row(Page page, String feature) {
        return page.locator(".rm-row[data-key='" + feature + "']");
    }
}
