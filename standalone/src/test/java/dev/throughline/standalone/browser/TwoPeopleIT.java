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
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A product manager and a project manager, each at a browser of their own. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoPeopleIT {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);
    private static final LocalDate WANTED = TODAY.plusDays(60);

    private Tracker janes;
    private Tracker tracker;
    private Workspace workspace;

    /** Jane's, and then Omar's: the same, since a folder is one process's. */
    List<Tracker> trackers(Path data) {
        var both = Tracker.start(data);
        return List.of(both, both);
    }

    @BeforeAll
    void prepare(@TempDir Path data) {
        var trackers = trackers(data);
        janes = trackers.getFirst();
        tracker = trackers.getLast();
        workspace = Workspace.prepared(tracker, CHROMIUM);
    }

    @AfterAll
    void stop() {
        if (tracker != null) {
            tracker.close();
            janes.close();
        }
    }

    @Test
    void what_one_proposes_becomes_the_others_turn_without_a_reload_and_both_see_who_decided_what() {
        try (var omar = workspace.omar();
                var jane = new Workspace(janes, CHROMIUM).jane()) {
            assertThat(jane.page().locator("main")).not().containsText("Real-time tracking");

            omar.opens(tracker.address("/products/FOOD"));
            omar.opensDialog("Define a feature", "Define a feature");
            omar.fills("Title", "Real-time tracking");
            omar.fills("Problem", "Customers call to ask where the order is");
            omar.fills("For whom", "Customers who wait");
            omar.fills("What we expect to be better", "Half as many calls");
            omar.fills("Criterion 1", "The courier is on a map");
            omar.fills("Why", "Every third call is this question");
            omar.submits("Define it");

            omar.opensDialog("Prioritise Real-time tracking", "Prioritise");
            omar.chooses("How soon", "Now");
            omar.submits("Prioritise");
            assertThat(omar.page().locator("main")).containsText("Real-time tracking");

            omar.opensDialog("Hand off Real-time tracking", "Hand off");
            omar.chooses("To the project", "Tracking rollout (TRK)");
            omar.fills("Wanted by", WANTED.toString());
            omar.fills("Why", "The festival is in spring");
            omar.submits("Propose handoff");

            var turn = jane.region("Your turn");
            assertThat(turn).containsText("Accept or decline Real-time tracking");
            assertThat(turn).containsText("Omar Reyes, product manager");
            assertThat(turn).containsText("The festival is in spring");

            jane.opensDialogAt(janes.address("/projects/TRK?do=schedule-milestone&with=project%3DTRK"));
            jane.fills("Name", "Live map");
            jane.page().locator("#f-due").fill(TODAY.plusDays(40).toString());
            jane.submits("Schedule it");
            assertThat(jane.page().locator("main")).containsText("Live map");

            jane.opensDialogAt(janes.address("/projects/TRK?do=allocate&with=project%3DTRK"));
            jane.chooses("Who", "Jane Okafor (100 %)");
            jane.fills("Last day", TODAY.plusDays(40).toString());
            jane.submits("Allocate");
            assertThat(jane.page().locator("main")).containsText("Jane Okafor");

            jane.opens(janes.address("/"));
            jane.opensDialog("Accept… Real-time tracking", "Accept");
            jane.chooses("Part of the milestone", "TRK-M1");
            jane.fills("Committed for", TODAY.plusDays(50).toString());
            jane.submits("Accept handoff");
            assertThat(cardOf(jane, "Real-time tracking")).containsText("Live map");

            omar.opens(tracker.address("/"));
            var card = cardOf(omar, "Real-time tracking");
            assertThat(card).containsText("Jane Okafor");
            assertThat(card).containsText("project manager, to deliver");
            assertThat(card.getByLabel("Commitment: decided by Jane Okafor, project manager"))
                    .isVisible();

            seesWhoDecided(omar, tracker);
            seesWhoDecided(jane, janes);
        }
    }

    private static void seesWhoDecided(Visitor visitor, Tracker tracker) {
        visitor.opens(tracker.address("/products/FOOD"));
        assertThat(visitor.page()
                        .getByLabel("decided by Omar Reyes, product manager")
                        .first())
                .isVisible();
        visitor.opens(tracker.address("/projects/TRK"));
        assertThat(visitor.page()
                        .getByLabel("decided by Jane Okafor, project manager")
                        .first())
                .isVisible();
    }

    @Test
    void a_decision_that_is_not_yours_is_refused_with_the_name_of_who_decides_and_keeps_what_was_typed() {
        try (var omar = workspace.omar()) {
            var handoff = workspace.handedOff(omar, "Allergen filter", WANTED);

            omar.opensDialogAt(tracker.address("/?do=decline&with=handoff%3D" + handoff));
            omar.fills("Why", "I would rather not");
            omar.presses("Decline handoff");

            var refusal = omar.dialog().locator(".refusal");
            assertThat(refusal).containsText("Not yours to decide");
            assertThat(refusal).containsText("Jane Okafor, project manager");
            assertThat(omar.dialog().getByLabel("Why")).hasValue("I would rather not");
            omar.hasHeard("403");
        }
    }

    @Test
    void what_the_reader_may_not_do_says_who_can() {
        try (var omar = workspace.omar()) {
            workspace.handedOff(omar, "Courier chat", WANTED);

            omar.opens(tracker.address("/"));

            assertThat(cardOf(omar, "Courier chat")).containsText("Jane Okafor decides");
        }
    }

    @Test
    void a_session_that_ends_midway_leads_to_sign_in_and_back_with_what_was_typed() {
        try (var omar = workspace.omar()) {
            var address = tracker.address("/products/FOOD?do=vision&with=product%3DFOOD");
            omar.opensDialogAt(address);
            omar.fills("Vision", "You always know where dinner is.");
            omar.fills("Why", "Nobody knew what we are for");
            omar.page().context().clearCookies();

            // without waiting for the button: the page may notice by itself, and be gone
            omar.dialog().locator("button[type=submit]").evaluateAll("(all) => all.forEach((each) => each.click())");
            assertThat(omar.heading("Sign in")).isVisible();
            omar.hasHeard("401");
            omar.fills("Handle", "omar");
            omar.fills("Password", Workspace.PASSWORD);
            omar.presses("Sign in");

            assertThat(omar.dialog().getByLabel("Vision")).hasValue("You always know where dinner is.");
            assertThat(omar.page()).hasURL(address);
            omar.submits("Set the vision");
            assertThat(omar.page().locator("main")).containsText("You always know where dinner is.");
        }
    }

    private static Locator cardOf(Visitor visitor, String title) {
        return visitor.page().locator("article.card").filter(new Locator.FilterOptions().setHasText(title));
    }
}
