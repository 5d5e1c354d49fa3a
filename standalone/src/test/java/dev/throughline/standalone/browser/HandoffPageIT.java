package dev.throughline.standalone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
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

/** The page of one handoff: every act of it from here, live for both, by mouse and by keyboard. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class HandoffPageIT {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);
    private static final LocalDate DUE = TODAY.plusDays(40);
    private static final LocalDate WANTED = TODAY.plusDays(60);

    @TempDir
    static Path data;

    private static Tracker tracker;
    private static Workspace workspace;

    @BeforeAll
    static void prepare() {
        tracker = Tracker.start(data);
        workspace = Workspace.prepared(tracker, CHROMIUM);
        try (var jane = workspace.jane()) {
            jane.sends("POST", tracker.address("/api/projects/TRK/milestones"), """
                    {"name": "Live map", "due": "%s", "features": []}""".formatted(DUE));
        }
    }

    @AfterAll
    static void stop() {
        if (tracker != null) {
            tracker.close();
        }
    }

    @Test
    void two_people_take_a_handoff_from_the_proposal_to_the_sign_off_and_neither_reloads() {
        try (var omar = workspace.omar();
                var jane = workspace.jane()) {
            var handoff = workspace.handedOff(omar, "Real-time tracking", WANTED);
            omar.opens(tracker.address("/handoffs/" + handoff));
            jane.opens(tracker.address("/handoffs/" + handoff));
            assertThat(turn(omar)).containsText("Waits on Jane Okafor, to accept or decline it");
            assertThat(turn(jane)).containsText("Your turn: accept or decline it");

            jane.opensDialog("Ask… Real-time tracking", "Ask about");
            jane.fills("Question", "Do bicycle couriers count?");
            jane.submits("Ask");
            assertThat(turn(omar)).containsText("Your turn: answer the question");
            assertThat(turn(omar)).containsText("Do bicycle couriers count?");

            omar.opensDialog("Answer… Real-time tracking", "Answer the question");
            omar.fills("Answer", "Every courier counts");
            omar.submits("Answer");
            assertThat(jane.region("Thread")).containsText("Every courier counts");

            jane.opensDialog("Accept… Real-time tracking", "Accept");
            jane.chooses("Part of the milestone", "TRK-M1");
            jane.fills("Committed for", TODAY.plusDays(50).toString());
            jane.submits("Accept handoff");
            assertThat(turn(omar)).containsText("Waits on Jane Okafor, to deliver it");
            assertThat(omar.region("Agreed and now")).containsText("Live map");

            reports(jane, "Real-time tracking");
            assertThat(turn(omar)).containsText("Your turn: sign it off");
            assertThat(omar.region("Criteria")).containsText("example.org/report");

            omar.opensDialog("Reject Real-time tracking", "Reject the delivery");
            omar.fills("Why", "The map stands still in tunnels");
            omar.submits("Reject delivery");
            assertThat(turn(jane)).containsText("The map stands still in tunnels");

            reports(jane, "Real-time tracking");
            omar.opensDialog("Sign off… Real-time tracking", "Sign off");
            omar.dialog().getByLabel("C1 It works").check();
            omar.submits("Accept delivery");

            for (var visitor : new Visitor[] {omar, jane}) {
                assertThat(turn(visitor)).containsText("Delivered, and signed off");
                assertThat(visitor.region("Criteria")).containsText("accepted");
                assertThat(visitor.region("Thread").locator("li")).hasCount(8);
            }
            omar.opens(tracker.address("/"));
            assertThat(omar.page()
                            .locator("article.card")
                            .filter(new Locator.FilterOptions().setHasText("Real-time tracking")))
                    .hasCount(0);
        }
    }

    @Test
    void a_delivery_with_a_criterion_unticked_is_not_accepted_and_says_which() {
        try (var omar = workspace.omar();
                var jane = workspace.jane()) {
            var handoff = delivered(omar, jane, "Allergen filter");
            omar.opensDialogAt(tracker.address("/?do=sign-off&with=handoff%3D" + handoff));

            assertThat(omar.dialog()).containsText("Not ticked yet: C1");
            omar.presses("Accept delivery");

            assertThat(omar.dialog().locator(".refusal")).containsText("C1");
            omar.hasHeard("409");
        }
    }

    @Test
    void a_delivery_is_signed_off_by_the_keyboard_alone() {
        try (var omar = workspace.omar();
                var jane = workspace.jane()) {
            var handoff = delivered(omar, jane, "Voucher");
            omar.opens(tracker.address("/handoffs/" + handoff));
            assertThat(turn(omar)).containsText("Your turn");

            omar.reaches("Sign off… Voucher");
            omar.page().keyboard().press("Enter");
            assertThat(omar.dialog().getByLabel("C1 It works")).isFocused();
            omar.page().keyboard().press("Space");
            assertThat(omar.dialog()).containsText("Every criterion is ticked.");
            omar.reaches("Accept delivery");
            omar.page().keyboard().press("Enter");

            assertThat(turn(omar)).containsText("Delivered, and signed off");
        }
    }

    @Test
    void who_is_overtaken_is_told_by_whom_and_keeps_what_was_typed() {
        try (var omar = workspace.omar();
                var jane = workspace.jane()) {
            var handoff = workspace.handedOff(omar, "Split the bill", WANTED);
            jane.opens(tracker.address("/handoffs/" + handoff));
            jane.opensDialog("Decline Split the bill", "Decline");
            jane.fills("Why", "No payment team before summer");
            omar.sends("POST", tracker.address("/api/handoffs/" + handoff + "/withdrawal"), """
                    {"rationale": "The law has changed"}""");

            jane.presses("Decline handoff");
            assertThat(jane.dialog().locator(".refusal")).containsText("withdrawn");
            assertThat(jane.dialog().getByLabel("Why")).hasValue("No payment team before summer");
            jane.presses("See what it is now");

            assertThat(jane.dialog()).containsText("Withdrawn by now");
            assertThat(jane.dialog()).containsText("Omar Reyes decided that");
            jane.hasHeard("409");
        }
    }

    @Test
    void the_arrows_lead_from_card_to_card_and_to_the_lane_beside() {
        try (var omar = workspace.omar();
                var jane = workspace.jane()) {
            accepted(omar, jane, "Arrow delivery");
            workspace.handedOff(omar, "Arrow offer one", WANTED);
            workspace.handedOff(omar, "Arrow offer two", WANTED);
            omar.opens(tracker.address("/"));
            var offers = omar.page().locator("section.lane").first().locator(".title a");
            var deliveries = omar.page().locator("section.lane").nth(1).locator(".title a");

            offers.first().focus();
            omar.page().keyboard().press("ArrowDown");
            assertThat(offers.nth(1)).isFocused();
            omar.page().keyboard().press("ArrowUp");
            omar.page().keyboard().press("ArrowRight");
            assertThat(deliveries.first()).isFocused();
            omar.page().keyboard().press("ArrowLeft");
            assertThat(offers.first()).isFocused();
        }
    }

    @Test
    void what_is_asked_is_answered_on_the_board_by_keyboard_only() {
        try (var omar = workspace.omar();
                var jane = workspace.jane()) {
            workspace.handedOff(omar, "Board offer", WANTED);
            jane.opens(tracker.address("/"));
            var cards = jane.page()
                    .locator("section.lane article.card", new Page.LocatorOptions().setHasText("Board offer"));

            cards.getByRole(AriaRole.LINK).first().focus();
            jane.reachesAndEnters("Decline Board offer");
            jane.types("Why", "No crew before summer");
            jane.reachesAndEnters("Decline handoff");

            assertThat(cards).hasCount(0);
            assertThat(jane.page().locator(".closed")).containsText("No crew before summer");
        }
    }

    @Test
    void what_was_taken_back_from_work_begun_waits_until_the_work_has_ended() {
        try (var omar = workspace.omar();
                var jane = workspace.jane()) {
            var handoff = accepted(omar, jane, "Tips for couriers");
            jane.opens(tracker.address("/"));
            omar.opens(tracker.address("/handoffs/" + handoff));

            omar.opensDialog("Withdraw Tips for couriers", "Withdraw");
            omar.fills("Why", "The law has changed");
            omar.submits("Withdraw handoff");

            assertThat(jane.region("Your turn")).containsText("The law has changed");
            jane.opensDialog("Confirm… Tips for couriers", "has ended");
            jane.submits("Confirm");
            assertThat(turn(omar)).containsText("Withdrawn: it waits on nobody");
            assertThat(turn(omar)).containsText("Propose again…");
        }
    }

    @Test
    void who_holds_both_roles_proposes_and_accepts_with_one_confirmation() {
        try (var owner = CHROMIUM.visitor()) {
            owner.signsIn(tracker, "owner", Workspace.PASSWORD);
            owner.sends("POST", tracker.address("/api/projects"), """
                    {"key": "SOLO", "name": "Omar alone", "objective": "Try it", "successCriteria": ["It is tried"],
                     "approach": "AGILE", "kind": "PRODUCT"}""");
            owner.sends("PUT", tracker.address("/api/projects/SOLO/project-manager"), "{\"member\": \"@omar\"}");
        }
        try (var omar = workspace.omar()) {
            omar.sends("POST", tracker.address("/api/projects/SOLO/milestones"), """
                    {"name": "Trial", "due": "%s", "features": []}""".formatted(DUE));
            var feature = workspace.defined(omar, "Group order", "Teams ask for it");

            omar.opensDialogAt(tracker.address("/?do=propose&with=feature%3D" + feature));
            omar.chooses("To the project", "SOLO");
            omar.fills("Wanted by", WANTED.toString());
            omar.dialog().getByLabel("Accept it at once").check();
            omar.chooses("Part of the milestone", "SOLO-M1");
            omar.fills("Committed for", TODAY.plusDays(50).toString());
            omar.fills("Why", "A trial of a week");
            assertThat(omar.dialog().locator(".recorded")).containsText("product manager");
            assertThat(omar.dialog().locator(".recorded")).containsText("project manager");
            omar.submits("Propose handoff");

            omar.opens(tracker.address("/handoffs/" + feature + "-SOLO"));
            assertThat(omar.page().locator(".title-line")).containsText("self-settled");
            assertThat(omar.region("Thread").locator("li").first()).containsText("self-settled");
            assertThat(turn(omar)).containsText("Your turn: deliver it");
        }
    }

    private static void reports(Visitor jane, String title) {
        jane.opensDialog("Report delivery… " + title, "Report");
        jane.fills("C1 It works", "https://example.org/report");
        jane.submits("Report delivery");
    }

    private static String accepted(Visitor omar, Visitor jane, String title) {
        var handoff = workspace.handedOff(omar, title, WANTED);
        jane.sends("POST", tracker.address("/api/handoffs/" + handoff + "/acceptance"), """
                {"milestone": "TRK-M1", "committedDate": "%s"}""".formatted(DUE));
        return handoff;
    }

    private static String delivered(Visitor omar, Visitor jane, String title) {
        var handoff = accepted(omar, jane, title);
        jane.sends("POST", tracker.address("/api/handoffs/" + handoff + "/delivery"), """
                {"criteria": [{"id": "C1", "evidence": "Seen in the pilot"}]}""");
        return handoff;
    }

    private static Locator turn(Visitor visitor) {
        return visitor.page().locator(".turn-now");
    }
}
