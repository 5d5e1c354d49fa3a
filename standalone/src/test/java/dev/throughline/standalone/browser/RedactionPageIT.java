package dev.throughline.standalone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The owner takes a customer's name out of a decision where it is read. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RedactionPageIT {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @TempDir
    static Path data;

    private static Tracker tracker;

    @BeforeAll
    static void start() {
        tracker = Tracker.start(data);
    }

    @AfterAll
    static void stop() {
        if (tracker != null) {
            tracker.close();
        }
    }

    @Test
    void an_owner_redacts_a_decision_and_it_says_so_from_then_on() {
        try (var owner = CHROMIUM.visitor()) {
            Workspace.accepts(owner, tracker.firstLink());
            var position = owner.sends("POST", tracker.address("/api/products"), """
                    {"key": "FOOD", "name": "Food delivery", "problem": "Mrs Featherstone waits"}""")
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
