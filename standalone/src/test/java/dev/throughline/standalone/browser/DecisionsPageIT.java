package dev.throughline.standalone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DecisionsPageIT {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @TempDir
    static Path data;

    private static Tracker tracker;

    @BeforeAll
    static void start() {
        tracker = Tracker.start(data);
        try (var owner = CHROMIUM.visitor()) {
            Workspace.accepts(owner, tracker.firstLink());
            owner.sends("POST", tracker.address("/api/projects"), """
                    {"key": "TRK", "name": "Tracking rollout", "objective": "Tracking in every city",
                     "successCriteria": ["All 14 cities by summer"], "approach": "AGILE", "kind": "PRODUCT"}""");
        }
    }

    @AfterAll
    static void stop() {
        if (tracker != null) {
            tracker.close();
        }
    }

    @Test
    void a_decision_is_found_and_opened_by_mouse_and_by_keyboard_only() {
        try (var owner = CHROMIUM.visitor()) {
            owner.signsIn(tracker, "owner", Workspace.PASSWORD);
            owner.opens(tracker.address("/decisions"));
            owner.page()
                    .getByText("Workspace owners", new Page.GetByTextOptions().setExact(true))
                    .click();
            assertThat(owner.page()).hasURL(Pattern.compile("owner=WORKSPACE_OWNER"));
            var chartered = owner.page()
                    .locator(".dc", new Page.LocatorOptions().setHasText("Chartered the project Tracking rollout"));
            chartered.locator(".dc-what b").click();
            assertThat(chartered.locator(".dc-detail")).containsText("Because of");
            assertThat(owner.page()).hasURL(Pattern.compile("at=\\d+"));

            owner.opens(tracker.address("/decisions"));
            assertThat(chartered).isVisible();
            owner.page().getByPlaceholder("Search decisions").focus();
            owner.page().keyboard().type("Chartered the project");
            assertThat(owner.page().locator("li.dc")).hasCount(1);
            owner.page().locator(".dc-ref").press("Enter");
            assertThat(owner.page().locator(".dc-detail")).containsText("This decision");
            owner.page().locator(".dc-ref").press("Enter");
            assertThat(owner.page().locator(".dc-detail")).hasCount(0);
        }
    }

    @Test
    void an_owner_redacts_a_decision_and_it_says_so_from_then_on() {
        try (var owner = CHROMIUM.visitor()) {
            owner.signsIn(tracker, "owner", Workspace.PASSWORD);
            var position = owner.sends("POST", tracker.address("/api/products"), """
                    {"key": "CALL", "name": "Call centre", "problem": "Mrs Featherstone waits"}""")
                    .get("position")
                    .getAsString();
            owner.opens(tracker.address("/decisions?at=" + position));
            assertThat(owner.page().getByText("Mrs Featherstone waits").first()).isVisible();

            owner.opensDialog("Redact", "Redact decision #" + position);
            owner.dialog()
                    .locator("label")
                    .filter(new Locator.FilterOptions().setHasText("Mrs Featherstone waits"))
                    .click();
            owner.fills("Why", "She asked for it");
            owner.submits("Redact for good");

            assertThat(owner.page().getByText("Redacted by")).containsText("“She asked for it”");
            assertThat(owner.page().getByText("Mrs Featherstone waits")).hasCount(0);
            assertThat(owner.page().getByText("[redacted]").first()).isVisible();
        }
    }
}
