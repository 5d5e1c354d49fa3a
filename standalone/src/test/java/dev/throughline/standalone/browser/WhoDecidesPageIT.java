package dev.throughline.standalone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Who decides, and who stands in: found by a word, decided by the holder, and what stands in the way of leaving. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WhoDecidesPageIT {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @TempDir
    Path data;

    private Tracker tracker;
    private Workspace workspace;

    @BeforeEach
    void prepare() {
        tracker = Tracker.start(data);
        workspace = Workspace.prepared(tracker, CHROMIUM);
    }

    @AfterEach
    void stop() {
        tracker.close();
    }

    @Test
    void who_decides_is_found_by_the_keyboard_and_by_a_word_and_the_past_is_a_day_away() {
        try (var jane = workspace.jane()) {
            jane.page()
                    .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Who decides"))
                    .first()
                    .click();
            assertThat(jane.heading("Who decides")).isVisible();
            assertThat(row(jane, "FOOD")).containsText("Omar Reyes");
            assertThat(row(jane, "TRK")).containsText("Jane Okafor");

            jane.page().keyboard().press("/");
            jane.page().keyboard().type("milestone");

            assertThat(row(jane, "TRK")).isVisible();
            assertThat(row(jane, "FOOD")).hasCount(0);
            assertThat(rights(jane, "Project manager")).containsText("Reschedule milestone");
            assertThat(rights(jane, "Product manager")).hasCount(0);

            jane.fills("Find a decision, a person, a product or a project", "omar");
            assertThat(row(jane, "FOOD")).isVisible();
            assertThat(row(jane, "TRK")).hasCount(0);

            jane.fills("Find a decision, a person, a product or a project", "");
            jane.fills("As of", LocalDate.now().minusDays(3).toString());
            jane.page().getByLabel("As of").dispatchEvent("change");
            assertThat(jane.page().getByText("The past can be read, not changed."))
                    .isVisible();
            assertThat(row(jane, "FOOD")).hasCount(0);
            jane.follows("Back to today");
            assertThat(row(jane, "FOOD")).isVisible();
        }
    }

    @Test
    void the_holder_names_a_deputy_who_decides_at_once_and_the_record_names_both() {
        try (var omar = workspace.omar();
                var jane = workspace.jane()) {
            var key = workspace.handedOff(
                    omar, "Real-time tracking", LocalDate.now().plusDays(60));
            omar.opens(tracker.address("/who-decides"));
            jane.opens(tracker.address("/who-decides"));
            jane.opensDialog("Name a deputy for Tracking rollout", "Who stands in for Jane Okafor?");
            jane.chooses("Deputy", "Omar Reyes (@omar)");
            jane.fills("Last day", LocalDate.now().plusDays(7).toString());
            jane.fills("Why optional", "A week by the sea");
            jane.submits("Name as deputy");
            assertThat(row(jane, "TRK")).containsText("Omar Reyes stands in until");
            assertThat(row(omar, "TRK")).containsText("Omar Reyes stands in until");

            omar.sends(
                    "POST", tracker.address("/api/handoffs/" + key + "/declination"), "{\"rationale\": \"Too late\"}");
            omar.opens(tracker.address("/decisions?project=TRK"));
            assertThat(omar.page().locator(".dc-who").first()).containsText("Omar Reyes for Jane Okafor");
            var decided =
                    omar.reads(tracker.address("/api/why/" + key + "/answer")).getAsJsonObject("current");
            var by = decided.getAsJsonArray("decidedBy").get(0).getAsJsonObject();
            org.assertj.core.api.Assertions.assertThat(
                            by.getAsJsonObject("for").get("handle").getAsString())
                    .isEqualTo("jane");

            jane.opensDialog("End that Omar Reyes stands in for Tracking rollout", "Omar Reyes stands in no longer");
            jane.submits("End it now");
            assertThat(row(jane, "TRK")).not().containsText("stands in");
        }
    }

    @Test
    void an_owner_appoints_another_and_is_told_what_stands_in_the_way_of_a_leaver() {
        try (var owner = CHROMIUM.visitor()) {
            owner.signsIn(tracker, "owner", Workspace.PASSWORD);
            owner.opens(tracker.address("/settings"));
            owner.opensDialog("Appoint an owner", "Appoint a workspace owner");
            owner.chooses("Member", "Omar Reyes (@omar)");
            owner.submits("Appoint");
            assertThat(person(owner, "Omar Reyes")).containsText("workspace owner");

            owner.opensDialog("Deactivate Omar Reyes", "Deactivate Omar Reyes");
            assertThat(owner.dialog()).containsText("Food delivery");
            assertThat(owner.dialog()).containsText("Assign somebody else");
            owner.page().keyboard().press("Escape");
            assertThat(owner.dialog()).hasCount(0);

            owner.opensDialog("Dismiss as owner Omar Reyes", "Omar Reyes is no owner any more");
            owner.submits("Dismiss as owner");
            assertThat(person(owner, "Omar Reyes")).not().containsText("workspace owner");
        }
    }

    @Test
    void a_token_is_made_by_keyboard_only_and_shown_once() {
        try (var jane = workspace.jane()) {
            jane.opens(tracker.address("/settings?part=tokens"));

            jane.reachesAndEnters("Create a token");
            jane.types("What it is for", "Release script");
            jane.reachesAndEnters("Create token");
            assertThat(jane.dialog()).containsText("it is not shown again");
            jane.reachesAndEnters("Done");

            assertThat(jane.dialog()).hasCount(0);
            assertThat(jane.page().locator("main")).containsText("Release script");
        }
    }

    private static Locator row(Visitor visitor, String key) {
        return visitor.page().locator("main [data-key='" + key + "']");
    }

    private static Locator person(Visitor visitor, String name) {
        return visitor.page().locator(".person", new Page.LocatorOptions().setHasText(name));
    }

    private static Locator rights(Visitor visitor, String role) {
        return visitor.page()
                .locator(".wd-rights")
                .filter(new Locator.FilterOptions()
                        .setHas(visitor.page().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(role))));
    }
}
