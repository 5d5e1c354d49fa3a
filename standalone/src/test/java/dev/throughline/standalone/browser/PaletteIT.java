package dev.throughline.standalone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command palette, search and the list of keys. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PaletteIT {

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
            workspace.handedOff(
                    omar, "Real-time tracking", LocalDate.now(ZoneOffset.UTC).plusDays(60));
        }
    }

    @AfterAll
    static void stop() {
        if (tracker != null) {
            tracker.close();
        }
    }

    @Test
    void leads_by_keyboard_to_a_page_a_product_a_feature_a_handoff_a_person_and_a_decision() {
        try (var omar = workspace.omar()) {
            asks(omar, "who dec");
            omar.page().keyboard().press("Enter");
            assertThat(omar.heading("Who decides")).isVisible();

            asks(omar, "food del");
            omar.page().keyboard().press("Enter");
            assertThat(omar.page()).hasURL(tracker.address("/products/FOOD"));

            asks(omar, "FOOD-1");
            omar.page().keyboard().press("Enter");
            assertThat(omar.page()).hasURL(Pattern.compile("FOOD-1$"));
            assertThat(omar.page().locator("main")).containsText("Real-time tracking");

            asks(omar, "FOOD-1-TRK");
            omar.page().keyboard().press("Enter");
            assertThat(omar.page()).hasURL(tracker.address("/handoffs/FOOD-1-TRK"));

            asks(omar, "jane");
            assertThat(active(omar)).containsText("What they decided");
            omar.page().keyboard().press("Enter");
            assertThat(omar.page()).hasURL(Pattern.compile("/decisions\\?actor=m-"));

            asks(omar, "#2");
            omar.page().keyboard().press("Enter");
            assertThat(omar.page()).hasURL(tracker.address("/decisions?at=2"));
        }
    }

    @Test
    void does_what_the_reader_may_by_its_name() {
        try (var omar = workspace.omar()) {
            asks(omar, "define a feature");
            assertThat(active(omar)).containsText("Define a feature");
            omar.page().keyboard().press("Enter");
            assertThat(omar.dialog().getByRole(AriaRole.HEADING).first())
                    .containsText("Define a feature of Food delivery");
        }
        try (var jane = workspace.jane()) {
            asks(jane, "accept");
            assertThat(active(jane)).containsText("Accept: Real-time tracking");
            jane.page().keyboard().press("Escape");

            asks(jane, "move");
            assertThat(active(jane)).containsText("Move a milestone");
            assertThat(options(jane).filter(named("Accept:"))).hasCount(0);
            jane.page().keyboard().press("Enter");
            assertThat(jane.page()).hasURL(tracker.address("/projects/TRK"));

            asks(jane, "FOOD-1-TRK");
            options(jane)
                    .filter(new Locator.FilterOptions().setHasText("Accept: Real-time tracking"))
                    .click();
            assertThat(jane.dialog().getByRole(AriaRole.HEADING).first()).containsText("Accept");
        }
    }

    @Test
    void says_who_decides_what_the_reader_may_not_where_it_is_called_so_and_offers_it_nowhere_else() {
        try (var jane = workspace.jane()) {
            jane.page().keyboard().press("Control+k");
            assertThat(options(jane).filter(named("Schedule a milestone"))).isVisible();
            assertThat(options(jane).filter(named("Define a feature"))).hasCount(0);

            jane.page().keyboard().type("define");
            assertThat(active(jane)).containsText("Omar Reyes decides");
            jane.page().keyboard().press("Enter");

            assertThat(jane.page()).hasURL(tracker.address("/who-decides?q=define%20feature"));
            assertThat(jane.page().locator("main")).containsText("Omar Reyes");

            asks(jane, "set a goal");
            assertThat(active(jane)).containsText("Omar Reyes decides");
        }
        try (var omar = workspace.omar()) {
            asks(omar, "accept");
            assertThat(options(omar).filter(named("Accept: Real-time tracking")))
                    .containsText("Jane");
        }
    }

    @Test
    void arrows_go_round_escape_gives_the_focus_back_and_the_page_stays() {
        try (var omar = workspace.omar()) {
            var button = omar.page().locator(".top .search");
            button.focus();
            omar.page().keyboard().press("Control+k");
            assertThat(options(omar).filter(named("Define a feature"))).isVisible();
            assertThat(active(omar)).containsText("Handoffs");

            omar.page().keyboard().press("ArrowDown");
            assertThat(active(omar)).containsText("My turns");
            omar.page().keyboard().press("ArrowUp");
            omar.page().keyboard().press("ArrowUp");
            assertThat(active(omar)).isVisible();
            assertThat(options(omar).last()).hasAttribute("aria-selected", "true");
            omar.page().keyboard().press("Escape");

            assertThat(omar.dialog()).hasCount(0);
            assertThat(button).isFocused();
            assertThat(omar.page()).hasURL(tracker.address("/"));
        }
    }

    @Test
    void slash_searches_what_was_said_and_a_question_mark_lists_the_keys_except_in_a_field_or_turned_off() {
        try (var omar = workspace.omar()) {
            omar.page().keyboard().press("/");
            assertThat(omar.dialog().getByRole(AriaRole.COMBOBOX)).isFocused();
            omar.page().keyboard().type("before the season?");
            assertThat(omar.dialog()).containsText("Nothing is called");
            omar.page().keyboard().press("Backspace");
            assertThat(options(omar).first()).containsText("Before the season");
            omar.page().keyboard().press("Escape");

            omar.page().keyboard().press("?");
            assertThat(omar.dialog().getByRole(AriaRole.HEADING).first()).hasText("Keys");
            omar.dialog().getByRole(AriaRole.CHECKBOX).uncheck();
            omar.page().keyboard().press("Escape");
            assertThat(omar.dialog()).hasCount(0);
            omar.page().keyboard().press("?");
            omar.page().keyboard().press("/");
            omar.page().keyboard().press("Control+k");
            assertThat(omar.dialog()).hasAttribute("aria-label", "Search, or go anywhere");
        }
    }

    @Test
    void what_cannot_be_fetched_without_a_connection_says_so_and_opens_when_there_is_one_again() {
        try (var omar = CHROMIUM.visitor()) {
            omar.page().route("**/app/keys-help.js", Route::abort);
            omar.signsIn(tracker, "omar", Workspace.PASSWORD);

            omar.page().keyboard().press("?");
            assertThat(omar.page().locator(".toast")).containsText("the list of keys can’t be opened");

            omar.page().unroute("**/app/keys-help.js");
            omar.page().keyboard().press("?");
            assertThat(omar.dialog().getByRole(AriaRole.HEADING).first()).hasText("Keys");
            omar.hasHeard("ERR_FAILED");
        }
    }

    @ParameterizedTest
    @CsvSource({"light, 1280", "dark, 1280", "light, 390", "dark, 390"})
    void axe_finds_nothing_in_the_palette_and_the_keys_wide_and_by_the_button_of_a_phone(String theme, int width) {
        try (var jane = CHROMIUM.visitor(theme)) {
            jane.page().setViewportSize(width, 844);
            jane.signsIn(tracker, "jane", Workspace.PASSWORD);
            jane.page()
                    .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Search, or go anywhere"))
                    .click();
            assertThat(options(jane).filter(named("Schedule a milestone"))).isVisible();
            Sound.isSound(jane.page(), "what there is to go to");
            jane.page().keyboard().type("a");
            assertThat(options(jane).filter(named("Real-time tracking")).first())
                    .isVisible();
            Sound.isSound(jane.page(), "what is found");

            jane.page().keyboard().press("Escape");
            jane.page().keyboard().press("?");
            assertThat(jane.dialog().getByRole(AriaRole.HEADING).first()).hasText("Keys");
            Sound.isSound(jane.page(), "the keys");
        }
    }

    private static void asks(Visitor visitor, String words) {
        visitor.page().keyboard().press("Control+k");
        assertThat(visitor.dialog().getByRole(AriaRole.COMBOBOX)).isFocused();
        visitor.page().keyboard().type(words);
        assertThat(visitor.dialog().getByRole(AriaRole.COMBOBOX)).hasValue(words);
        assertThat(visitor.dialog().getByRole(AriaRole.STATUS)).containsText("entr");
    }

    private static Locator options(Visitor visitor) {
        return visitor.dialog().getByRole(AriaRole.OPTION);
    }

    private static Locator active(Visitor visitor) {
        return visitor.dialog().locator("[role=option][aria-selected=true]");
    }

    private static Locator.FilterOptions named(String words) {
        return new Locator.FilterOptions().setHasText(words);
    }
}
