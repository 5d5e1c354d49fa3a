package dev.throughline.standalone.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every page, in both themes, wide and on a phone. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class EveryPageIT {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

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
            workspace.handedOff(omar, "Real-time tracking", soon.plusDays(30));
            var accepted = workspace.handedOff(omar, "Voucher when an order is late", soon.plusDays(30));
            jane.sends("POST", tracker.address("/api/projects/TRK/milestones"), """
                    {"name": "Live map", "due": "%s", "features": []}""".formatted(soon));
            jane.sends("POST", tracker.address("/api/handoffs/" + accepted + "/acceptance"), """
                    {"milestone": "TRK-M1", "committedDate": "%s"}""".formatted(soon));
            PlanOnScreen.isPlanned(tracker, jane);
        }
    }

    @AfterAll
    static void stop() {
        if (tracker != null) {
            tracker.close();
        }
    }

    static Stream<Arguments> pages() {
        return Stream.of("light", "dark")
                .flatMap(theme -> Stream.of(1280, 390).map(width -> Arguments.of(theme, width)));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void axe_finds_nothing_the_console_is_silent_and_nothing_runs_off_the_side(String theme, int width) {
        try (var jane = CHROMIUM.visitor(theme)) {
            jane.page().setViewportSize(width, 900);
            jane.opens(tracker.address("/sign-in"));
            isSound(jane.page(), "/sign-in");
            jane.signsIn(tracker, "jane", Workspace.PASSWORD);
            for (var path : PAGES) {
                jane.opens(tracker.address(path));
                isSound(jane.page(), path);
            }
        }
    }

    private static void isSound(Page page, String path) {
        var loaded = page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setIncludeHidden(true));
        PlaywrightAssertions.assertThat(loaded.first()).isAttached();
        PlaywrightAssertions.assertThat(page.locator(".loading")).hasCount(0);
        page.waitForFunction("() => document.getAnimations().every(each => each.playState !== 'running')");
        assertThat(new AxeBuilder(page).analyze().getViolations())
                .extracting(Rule::getId, rule -> rule.getNodes().getFirst().getHtml())
                .as(path)
                .isEmpty();
        assertThat((Integer) page.evaluate("() => document.documentElement.scrollWidth - innerWidth"))
                .as(path + " scrolls sideways")
                .isLessThanOrEqualTo(0);
    }
}
