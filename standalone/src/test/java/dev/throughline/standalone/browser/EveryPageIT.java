package dev.throughline.standalone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every page, in both themes, wide and on a phone, at twice the size, and for who wants nothing to move. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class EveryPageIT {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private static final int HEIGHT = 900;

    static final List<String> PAGES = List.of(
            "/",
            "/?do=accept&with=handoff%3DFOOD-1-TRK",
            "/handoffs/FOOD-1-TRK",
            "/handoffs/FOOD-2-TRK",
            "/handoffs/FOOD-2-TRK?do=deliver&with=handoff%3DFOOD-2-TRK",
            "/me",
            "/products",
            "/products/FOOD",
            "/features/FOOD-1",
            "/features/FOOD-2",
            "/projects",
            "/projects/TRK",
            "/projects/TRK?do=plan-task&with=project%3DTRK",
            "/projects/TRK?do=assign-task&with=task%3DTRK-3%26project%3DTRK",
            "/requests",
            "/decisions",
            "/decisions?at=2",
            "/replay",
            "/replay?product=FOOD",
            "/replay?project=TRK",
            "/replay?product=FOOD&view=handoff&handoff=FOOD-2-TRK",
            "/replay?product=FOOD&view=feature&feature=FOOD-2",
            "/who-decides",
            "/who-decides?q=milestone",
            "/who-decides?do=name-deputy&with=project%3DTRK",
            "/settings",
            "/settings?part=mandates",
            "/settings?part=tokens",
            "/settings?part=log");

    @TempDir
    static Path data;

    private static Tracker tracker;
    private static Workspace workspace;

    @BeforeAll
    static void prepare() {
        tracker = Tracker.start(data);
        workspace = Workspace.prepared(tracker, CHROMIUM);
        try (var omar = workspace.omar();
                var jane = workspace.jane()) {
            var soon = LocalDate.now(ZoneOffset.UTC).plusDays(30);
            workspace.handedOff(omar, "Real-time tracking of every courier in all cities", soon.plusDays(30));
            var accepted = workspace.handedOff(omar, "Voucher when an order is late", soon.plusDays(30));
            jane.sends("POST", tracker.address("/api/projects/TRK/milestones"), """
                    {"name": "Live map", "due": "%s", "features": []}""".formatted(soon));
            jane.sends("POST", tracker.address("/api/handoffs/" + accepted + "/acceptance"), """
                    {"milestone": "TRK-M1", "committedDate": "%s"}""".formatted(soon));
            PlanOnScreen.isPlanned(tracker, jane);
            omar.sends("POST", tracker.address("/api/comments"), """
                    {"subject": "FOOD-2", "text": "@jane: does the voucher come by itself?"}""");
        }
    }

    @AfterAll
    static void stop() {
        if (tracker != null) {
            tracker.close();
        }
    }

    /** Each page is opened at one width and brought to the other: one theme shrinks it, the other lets it grow. */
    @ParameterizedTest
    @CsvSource({"light, 1280, 390", "dark, 390, 1280"})
    void axe_finds_nothing_the_console_is_silent_and_nothing_runs_off_the_side(String theme, int width, int other) {
        try (var jane = CHROMIUM.visitor(theme)) {
            isSoundAtBoth(jane, "/sign-in", width, other);
            jane.signsIn(tracker, "jane", Workspace.PASSWORD);
            for (var path : PAGES) {
                isSoundAtBoth(jane, path, width, other);
            }
        }
    }

    private static void isSoundAtBoth(Visitor jane, String path, int width, int other) {
        jane.page().setViewportSize(width, HEIGHT);
        jane.opens(tracker.address(path));
        isSound(jane.page(), path + " at " + width);
        jane.page().setViewportSize(other, HEIGHT);
        isSound(jane.page(), path + " at " + other);
    }

    @Test
    void nothing_moves_for_who_prefers_reduced_motion() {
        try (var jane = workspace.jane();
                var omar = workspace.omar()) {
            jane.page().emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
            jane.opens(tracker.address("/"));
            assertThat(jane.heading("Handoffs")).isVisible();
            jane.page().evaluate("""
                    window.moved = [];
                    for (const kind of ['animationstart', 'transitionrun']) addEventListener(kind, (event) => moved.push(event.target.className), true);""");

            workspace.handedOff(
                    omar, "Allergen filter", LocalDate.now(ZoneOffset.UTC).plusDays(60));
            assertThat(jane.page().locator("main")).containsText("Allergen filter");
            jane.page().keyboard().press("Control+k");
            assertThat(jane.dialog()).isVisible();
            jane.page().keyboard().press("Escape");
            jane.page().locator("article.card").first().hover();

            assertThat(jane.page().evaluate("moved.concat(document.getAnimations().map(String)).join()"))
                    .isEqualTo("");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/products/FOOD", "/projects/TRK"})
    void at_twice_the_size_nothing_is_cut_off(String path) {
        try (var jane = workspace.jane()) {
            var metrics = new JsonObject();
            metrics.addProperty("width", 640);
            metrics.addProperty("height", 450);
            metrics.addProperty("deviceScaleFactor", 2);
            metrics.addProperty("mobile", false);
            jane.page().context().newCDPSession(jane.page()).send("Emulation.setDeviceMetricsOverride", metrics);
            jane.opens(tracker.address(path));
            assertThat(jane.page().locator("main h1")).isVisible();
            assertThat(jane.page().locator(".loading")).hasCount(0);

            assertThat(jane.page().evaluate("innerWidth")).isEqualTo(640);
            Sound.isWhole(jane.page());
        }
    }

    private static void isSound(Page page, String path) {
        var loaded = page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setIncludeHidden(true));
        assertThat(loaded.first()).isAttached();
        assertThat(page.locator(".loading")).hasCount(0);
        Sound.isSound(page, path);
    }
}
