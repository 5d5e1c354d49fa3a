package dev.throughline.standalone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A product manager wants a milestone to move, which is the project manager's to decide. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WrongHandsIT {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private static final LocalDate DUE = LocalDate.now(ZoneOffset.UTC).plusDays(40);

    @TempDir
    static Path data;

    private static Tracker tracker;
    private static Workspace workspace;
    private static int milestones;

    @BeforeAll
    static void prepare() {
        tracker = Tracker.start(data);
        workspace = Workspace.prepared(tracker, CHROMIUM);
    }

    @AfterAll
    static void stop() {
        if (tracker != null) {
            tracker.close();
        }
    }

    @Test
    void who_is_refused_asks_the_owner_sees_it_live_grants_it_and_the_record_names_both() {
        try (var omar = workspace.omar();
                var jane = workspace.jane()) {
            var milestone = scheduled(jane, "Live map");
            jane.opens(tracker.address("/"));

            omar.opensDialogAt(moving(milestone));
            omar.fills("Due", DUE.plusDays(7).toString());
            omar.fills("Why", "The festival was moved");
            omar.presses("Move it");
            assertThat(omar.dialog().locator(".refusal")).containsText("Not yours to decide");
            omar.hasHeard("403");
            omar.submits("Ask Jane Okafor to decide");

            var asked = jane.region("Asked of you");
            assertThat(asked).containsText("Omar Reyes asks you to reschedule milestone Live map");
            assertThat(asked).containsText("The festival was moved");
            omar.opens(tracker.address("/requests"));
            assertThat(omar.region("You asked")).containsText("reschedule milestone Live map");
            assertThat(omar.region("You asked")).containsText("The festival was moved");

            jane.presses("Grant to reschedule milestone Live map");

            assertThat(jane.page().locator("main")).not().containsText("reschedule milestone Live map");
            assertThat(omar.region("Answered")).containsText("Granted by Jane Okafor");
            assertThat(omar.region("Answered")).containsText("The festival was moved");
            omar.opens(tracker.address("/me"));
            assertThat(omar.region("You wait for").getByText("All requests")).isVisible();
            jane.opens(tracker.address("/decisions"));
            // a long list is drawn piece by piece, to its end
            assertThat(jane.page().locator(".dclog")).containsText("the log begins here");
            assertThat(jane.page().locator("[data-position]"))
                    .hasCount(jane.reads(tracker.address("/api/decisions?limit=50"))
                            .getAsJsonArray("items")
                            .size());
            var moved = jane.page()
                    .locator(".dc")
                    .filter(new Locator.FilterOptions().setHasText("Moved milestone Live map"));
            assertThat(moved).containsText("Jane Okafor");
            assertThat(moved).containsText("asked by Omar Reyes");
        }
    }

    @Test
    void what_is_somebody_elses_is_asked_for_beside_it_by_keyboard_alone_and_declined_with_a_reason() {
        try (var omar = workspace.omar();
                var jane = workspace.jane()) {
            scheduled(jane, "Pilot");

            omar.opens(tracker.address("/projects/TRK"));
            var ask = omar.page().locator("a[aria-label^='Ask Jane Okafor to move Pilot']");
            ask.focus();
            omar.page().keyboard().press("Enter");
            assertThat(omar.dialog()).isVisible();
            var why = omar.dialog().locator("[name=rationale]");
            omar.dialog().locator("[name=due]").fill(DUE.plusDays(3).toString());
            why.focus();
            omar.page().keyboard().type("Couriers are on holiday");
            omar.page().keyboard().press("Tab");
            var send = omar.dialog().getByText("Ask for it");
            send.focus();
            omar.page().keyboard().press("Enter");
            assertThat(omar.dialog()).hasCount(0);

            jane.opens(tracker.address("/"));
            var row = jane.region("Asked of you")
                    .getByRole(AriaRole.LISTITEM)
                    .filter(new Locator.FilterOptions().setHasText("Pilot"));
            row.getByText("Decline").focus();
            jane.page().keyboard().press("Enter");
            assertThat(jane.dialog()).isVisible();
            jane.fills("Why", "The date stands in a contract");
            jane.submits("Decline");

            omar.opens(tracker.address("/requests"));
            assertThat(omar.region("Answered")).containsText("Declined by Jane Okafor");
            assertThat(omar.region("Answered")).containsText("The date stands in a contract");
        }
    }

    @Test
    void what_was_decided_since_is_not_granted_over() {
        try (var omar = workspace.omar();
                var jane = workspace.jane()) {
            var milestone = scheduled(jane, "Chat");
            omar.sends("POST", tracker.address("/api/requests"), """
                    {"method": "PUT", "path": "/api/milestones/%s/due", "body": {"due": "%s"},
                     "rationale": "Sooner is better"}""".formatted(milestone, DUE.minusDays(2)));
            jane.sends("PUT", tracker.address("/api/milestones/" + milestone + "/due"), "*", """
                    {"due": "%s", "rationale": "Rain"}""".formatted(
                            DUE.plusDays(1)));

            jane.opens(tracker.address("/"));

            assertThat(jane.region("Asked of you")).containsText("decided since it was asked for");
            assertThat(jane.page().getByText("Grant to reschedule milestone Chat"))
                    .isDisabled();
        }
    }

    private static String scheduled(Visitor jane, String name) {
        return jane.sends("POST", tracker.address("/api/projects/TRK/milestones"), """
                {"name": "%s", "due": "%s", "features": []}""".formatted(
                                name, DUE.plusDays(milestones++)))
                .get("id")
                .getAsString();
    }

    private static String moving(String milestone) {
        return tracker.address("/projects/TRK?do=reschedule&with=milestone%3D" + milestone + "%26project%3DTRK");
    }
}
