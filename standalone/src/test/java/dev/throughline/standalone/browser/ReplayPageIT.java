package dev.throughline.standalone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.throughline.standalone.ServedInThePast;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Twenty days ago Jane planned Live map and accepted the handoff for it; two days ago she moved it by a week. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReplayPageIT {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);
    private static final LocalDate PLANNED = TODAY.plusDays(20);
    private static final LocalDate MOVED = TODAY.plusDays(27);

    @TempDir
    static Path data;

    private static Tracker tracker;
    private static Workspace workspace;
    private static long accepted;
    private static long moved;

    /** The last decision before the move: what followed from the acceptance of its own accord, if anything. */
    private static long before;

    @BeforeAll
    static void prepare() {
        var served = ServedInThePast.on(data, Duration.ofDays(20));
        tracker = Tracker.of(served);
        workspace = Workspace.prepared(tracker, CHROMIUM);
        try (var omar = workspace.omar();
                var jane = workspace.jane()) {
            workspace.handedOff(omar, "Real-time tracking", TODAY.plusDays(60));
            jane.sends("POST", api("/projects/TRK/milestones"), """
                    {"name": "Live map", "due": "%s", "features": []}""".formatted(PLANNED));
            accepted = jane.sends("POST", api("/handoffs/FOOD-1-TRK/acceptance"), """
                    {"milestone": "TRK-M1", "committedDate": "%s"}""".formatted(PLANNED))
                    .get("position")
                    .getAsLong();
            jane.sends("POST", api("/comments"), """
                    {"subject": "FOOD-1-TRK", "text": "It will be close"}""");
        }
        served.itIs(Duration.ofDays(2));
        try (var jane = workspace.jane()) {
            moved = jane.sends("PUT", api("/milestones/TRK-M1/due"), "*", """
                    {"due": "%s", "rationale": "The map provider is late"}""".formatted(MOVED))
                    .get("position")
                    .getAsLong();
            before = jane.reads(api("/decisions/timeline?project=TRK&asOf=" + (moved - 1)))
                    .getAsJsonArray("positions")
                    .asList()
                    .getLast()
                    .getAsLong();
        }
        served.itIs(Duration.ZERO);
    }

    @AfterAll
    static void stop() {
        if (tracker != null) {
            tracker.close();
        }
    }

    @Test
    void one_steps_through_the_decisions_by_mouse_and_the_address_says_where_one_is() {
        try (var omar = workspace.omar()) {
            omar.opens(replay("?project=TRK"));
            showsAsOf(omar, moved);
            assertThat(thisDecision(omar)).containsText("The map provider is late");
            assertThat(seen(omar)).containsText(said(MOVED));

            omar.presses("Previous decision, #" + before);
            showsAsOf(omar, before);
            assertThat(thisDecision(omar)).containsText("#" + before);
            assertThat(seen(omar)).not().containsText(said(MOVED));
            assertThat(omar.page()).hasURL(replay("?project=TRK&at=" + before));

            omar.presses("First decision");
            assertThat(omar.page().getByLabel("Previous decision")).isDisabled();
            assertThat(seen(omar)).containsText("No dates yet");
            omar.presses("Last decision");
            showsAsOf(omar, moved);
        }
    }

    @Test
    void one_steps_by_the_arrow_keys_wherever_the_focus_is() {
        try (var omar = workspace.omar()) {
            omar.opens(replay("?project=TRK"));
            showsAsOf(omar, moved);
            omar.page().keyboard().press("ArrowLeft");
            showsAsOf(omar, before);
            omar.page().keyboard().press("ArrowRight");
            showsAsOf(omar, moved);

            Locator slider = omar.page().getByLabel("As of", new Page.GetByLabelOptions().setExact(true));
            slider.focus();
            slider.press("ArrowDown");
            showsAsOf(omar, before);
            assertThat(slider).hasAttribute("aria-valuetext", Pattern.compile("#" + before + ", .*"));
            slider.press("End");
            showsAsOf(omar, moved);
        }
    }

    @Test
    void a_page_as_of_a_week_ago_shows_what_was_planned_then_and_nothing_to_decide() {
        try (var jane = workspace.jane()) {
            jane.opens(tracker.address("/projects/TRK"));
            assertThat(jane.page().locator("main")).containsText(said(MOVED));

            jane.follows("Replay");
            jane.page()
                    .getByLabel("Go to the end of a day")
                    .fill(TODAY.minusDays(7).toString());
            showsAsOf(jane, moved - 1);
            assertThat(jane.page().getByLabel("Go to the end of a day"))
                    .hasValue(TODAY.minusDays(7).toString());

            assertThat(seen(jane)).containsText("Live map");
            assertThat(seen(jane)).containsText(said(PLANNED));
            assertThat(seen(jane)).not().containsText(said(MOVED));
            assertThat(seen(jane).locator("a[aria-haspopup=dialog]:visible, button.btn:visible"))
                    .hasCount(0);
            assertThat(jane.page().locator(".asof")).containsText("Read-only");

            jane.page()
                    .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Back to now"))
                    .click();
            assertThat(jane.page()).hasURL(tracker.address("/projects/TRK"));
        }
    }

    @Test
    void the_end_of_a_day_shows_what_was_said_after_its_last_decision_too() {
        try (var jane = workspace.jane()) {
            jane.opens(replay("?product=FOOD&view=handoff&handoff=FOOD-1-TRK&at=" + TODAY.minusDays(7)));
            assertThat(seen(jane)).containsText("It will be close");

            jane.opens(replay("?product=FOOD&view=handoff&handoff=FOOD-1-TRK&at=" + accepted));
            assertThat(seen(jane)).containsText("Real-time tracking");
            assertThat(seen(jane)).not().containsText("It will be close");
        }
    }

    @Test
    void what_changed_since_a_week_ago_says_what_was_is_who_and_why_and_is_outlined() {
        try (var omar = workspace.omar()) {
            omar.opens(replay("?project=TRK"));
            omar.page().getByLabel("Compare with").selectOption(Long.toString(before));

            var row = omar.page()
                    .locator(".cmp tbody tr")
                    .filter(new Locator.FilterOptions().setHasText("Live map, due"));
            assertThat(row).containsText(said(PLANNED));
            assertThat(row).containsText(said(MOVED));
            assertThat(row).containsText("Jane Okafor");
            assertThat(row).containsText("#" + moved);
            assertThat(row).containsText("The map provider is late");
            assertThat(seen(omar).locator("[data-key=TRK-M1].differs").first()).isVisible();
            assertThat(omar.page()).hasURL(replay("?project=TRK&from=" + before));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"handoffs", "roadmap", "delivery"})
    void each_of_the_three_pages_is_there_as_of_then(String view) {
        try (var omar = workspace.omar()) {
            omar.opens(replay("?view=" + view + "&at=" + accepted));
            showsAsOf(omar, accepted);
            assertThat(seen(omar)).containsText("Real-time tracking");
            assertThat(seen(omar).locator("a[aria-haspopup=dialog]:visible")).hasCount(0);
        }
    }

    @Test
    void a_handoff_and_its_feature_as_of_then_show_what_had_been_said_by_then_and_nowhere_to_say_more() {
        try (var omar = workspace.omar();
                var jane = workspace.jane()) {
            for (String subject : new String[] {"FOOD-1-TRK", "FOOD-1"}) {
                jane.sends("POST", api("/comments"), """
                        {"subject": "%s", "text": "Said long after"}""".formatted(subject));
            }
            omar.opens(tracker.address("/handoffs/FOOD-1-TRK"));
            assertThat(omar.region("Comments and links")).containsText("Said long after");

            omar.follows("Replay");
            showsTheThread(omar, "Said long after");
            omar.opens(replay("?product=FOOD&view=handoff&handoff=FOOD-1-TRK&at=" + accepted));
            showsAsOf(omar, accepted);
            showsTheThread(omar, "Nothing said yet.");

            omar.opens(replay("?product=FOOD&view=feature&feature=FOOD-1&at=" + accepted));
            showsTheThread(omar, "Nothing said yet.");
            assertThat(seen(omar)).containsText("From insight to delivery");
        }
    }

    @Test
    void on_a_plan_as_of_then_nobody_is_asked_for_anything_and_the_day_is_that_of_then() {
        try (var omar = workspace.omar()) {
            omar.opens(replay("?project=TRK&at=" + accepted));
            showsAsOf(omar, accepted);

            assertThat(seen(omar).locator(".g-flagt")).hasText(said(TODAY.minusDays(20)));
            assertThat(seen(omar).locator("a[aria-haspopup=dialog]")).hasCount(0);
            seen(omar).getByLabel("Live map is due").first().hover();
            assertThat(omar.page().locator("tl-why")).containsText("Jane Okafor");
        }
    }

    @Test
    void a_decision_leads_to_its_moment() {
        try (var omar = workspace.omar()) {
            omar.opens(tracker.address("/decisions?at=" + accepted));
            omar.follows("Replay from here");
            showsAsOf(omar, accepted);
            assertThat(thisDecision(omar)).containsText("Accepted Real-time tracking");
        }
    }

    private static void showsAsOf(Visitor visitor, long position) {
        assertThat(visitor.page().locator(".asof")).containsText("As of #" + position + ",");
        assertThat(visitor.page()
                        .getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("as of #" + position)))
                .isVisible();
    }

    private static void showsTheThread(Visitor visitor, String said) {
        assertThat(visitor.region("Comments and links")).containsText(said);
        assertThat(seen(visitor).locator("textarea")).hasCount(0);
        assertThat(seen(visitor).locator("a[aria-haspopup=dialog]:visible")).hasCount(0);
    }

    private static Locator thisDecision(Visitor visitor) {
        return visitor.region("This decision");
    }

    private static Locator seen(Visitor visitor) {
        return visitor.page().locator(".seen");
    }

    private static String said(LocalDate day) {
        return day.format(DateTimeFormatter.ofPattern("d MMM", Locale.UK)).replace(' ', '\u00a0');
    }

    private static String replay(String query) {
        return tracker.address("/replay" + query);
    }

    private static String api(String path) {
        return tracker.address("/api" + path);
    }
}
