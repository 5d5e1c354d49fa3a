package dev.throughline.standalone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
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

/** What stays when the session ends, somebody else decides first, or the network goes. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class StayingIT {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

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
            workspace.handedOff(omar, "Real-time tracking of every courier in all cities", TODAY.plusDays(60));
            workspace.handedOff(omar, "Voucher when an order is late", TODAY.plusDays(70));
            jane.sends("POST", tracker.address("/api/projects/TRK/milestones"), """
                    {"name": "Live map", "due": "%s", "features": []}""".formatted(TODAY.plusDays(40)));
            jane.sends(
                    "POST", tracker.address("/api/handoffs/FOOD-2-TRK/acceptance"), """
                    {"milestone": "TRK-M1", "committedDate": "%s"}""".formatted(TODAY.plusDays(50)));
        }
    }

    @AfterAll
    static void stop() {
        if (tracker != null) {
            tracker.close();
        }
    }

    @Test
    void a_form_half_filled_when_the_session_ends_comes_back_after_sign_in_with_every_field() {
        try (var omar = workspace.omar()) {
            omar.opensDialogAt(tracker.address("/products/FOOD?do=define&with=product%3DFOOD"));
            omar.fills("Title", "Tip the courier");
            omar.fills("Problem", "Couriers leave");
            omar.fills("For whom", "Couriers");
            omar.fills("What we expect to be better", "They stay");
            omar.fills("Criterion 1", "A tip arrives whole");
            omar.fills("Why", "Every exit interview says so");
            endsSession(omar);

            omar.presses("Define it");
            signsInAgain(omar);

            assertThat(omar.dialog().getByLabel("Title")).hasValue("Tip the courier");
            assertThat(omar.dialog().getByLabel("Problem")).hasValue("Couriers leave");
            assertThat(omar.dialog().getByLabel("For whom")).hasValue("Couriers");
            assertThat(omar.dialog().getByLabel("What we expect to be better")).hasValue("They stay");
            assertThat(omar.dialog().getByLabel("Criterion 1", exactly())).hasValue("A tip arrives whole");
            assertThat(omar.dialog().getByLabel("Why")).hasValue("Every exit interview says so");
            omar.submits("Define it");
            assertThat(omar.page().locator("main")).containsText("Tip the courier");
            omar.hasHeard("401");
        }
    }

    @Test
    void what_one_person_typed_is_not_shown_to_who_signs_in_next_in_the_same_tab_and_is_there_when_they_are_back() {
        try (var visitor = workspace.omar()) {
            var handoff = tracker.address("/handoffs/FOOD-1-TRK");
            visitor.opens(tracker.address("/products/FOOD"));
            visitor.presses("Re-rank");
            visitor.presses("Move up Voucher when an order is late");
            visitor.opens(handoff);
            saying(visitor).fill("Half a thought");
            visitor.opensDialogAt(handoff + "?do=clarify&with=handoff%3DFOOD-1-TRK");
            visitor.page().locator("#f-question").fill("Half a question");
            endsSession(visitor);

            visitor.page().reload();
            signsInAgain(visitor, "jane");
            assertThat(visitor.dialog().locator("#f-question")).hasValue("");
            visitor.opens(handoff);
            assertThat(saying(visitor)).hasValue("");
            endsSession(visitor);

            visitor.page().reload();
            signsInAgain(visitor);
            assertThat(saying(visitor)).hasValue("Half a thought");
            visitor.opens(tracker.address("/products/FOOD"));
            assertThat(visitor.page().locator(".rm-bar")).containsText("1 decision");
            visitor.hasHeard("401");
        }
    }

    @Test
    void an_order_arranged_when_the_session_ends_comes_back_after_sign_in_with_its_reason() {
        try (var omar = workspace.omar()) {
            omar.opens(tracker.address("/products/FOOD"));
            omar.presses("Re-rank");
            omar.presses("Move up Voucher when an order is late");
            omar.fills("Why this order", "Vouchers are cheap");
            endsSession(omar);

            omar.presses("Decide this order");
            signsInAgain(omar);

            assertThat(omar.page().locator(".rm-bar")).containsText("1 decision");
            assertThat(omar.page().getByLabel("Why this order")).hasValue("Vouchers are cheap");
            omar.hasHeard("401");
            omar.presses("Cancel");
            omar.page().reload();
            omar.presses("Re-rank");
            assertThat(omar.page().locator(".rm-bar")).containsText("Nothing moved yet");
        }
    }

    @Test
    void the_second_of_two_who_edit_a_fact_is_told_what_changed_and_by_whom_and_goes_on_with_what_they_typed() {
        try (var omar = workspace.omar();
                var elsewhere = workspace.omar()) {
            omar.opensDialogAt(tracker.address("/products/FOOD?do=vision&with=product%3DFOOD"));
            omar.fills("Vision", "You always know where dinner is.");
            omar.fills("Why", "Nobody knew what we are for");
            elsewhere.sends("PUT", tracker.address("/api/products/FOOD/vision"), "*", """
                    {"vision": "Dinner within the hour.", "rationale": "Speed is what they pay for"}""");

            omar.presses("Set the vision");

            var refusal = omar.dialog().locator(".refusal");
            assertThat(refusal).containsText("Omar Reyes, product manager");
            assertThat(refusal).containsText("Dinner within the hour.");
            assertThat(refusal).containsText("Speed is what they pay for");
            omar.hasHeard("412");
            omar.presses("Go on from there");
            assertThat(omar.dialog().getByLabel("Vision")).hasValue("You always know where dinner is.");
            omar.submits("Set the vision");
            assertThat(omar.page().locator("main")).containsText("You always know where dinner is.");
        }
    }

    @Test
    void what_was_decided_while_one_had_to_sign_in_again_is_told_like_any_other_change() {
        try (var jane = workspace.jane();
                var elsewhere = workspace.jane()) {
            var dialog = "/projects/TRK?do=reschedule&with=milestone%3DTRK-M1%26project%3DTRK";
            jane.opensDialogAt(tracker.address(dialog));
            jane.page().locator("#f-due").fill(TODAY.plusDays(45).toString());
            jane.fills("Why", "Two are ill");
            endsSession(jane);
            elsewhere.sends(
                    "PUT", tracker.address("/api/milestones/TRK-M1/due"), "*", """
                    {"due": "%s", "rationale": "The festival moved"}""".formatted(TODAY.plusDays(42)));

            signsInAgain(jane, "jane");
            assertThat(jane.page().locator("#f-due"))
                    .hasValue(TODAY.plusDays(45).toString());
            jane.presses(submitOf(jane));

            assertThat(jane.dialog().locator(".refusal")).containsText("The festival moved");
            assertThat(jane.dialog().locator("#h-due"))
                    .containsText("Now " + TODAY.plusDays(42).getDayOfMonth());
            jane.hasHeard("412");
            jane.presses("Go on from there");
            jane.submits(submitOf(jane));
            jane.hasHeard("401");
        }
    }

    @Test
    void an_order_refused_for_a_change_since_is_decided_over_it() {
        try (var omar = workspace.omar();
                var elsewhere = workspace.omar()) {
            var one = workspace.defined(elsewhere, "Gift an order", "Customers ask for it");
            omar.opens(tracker.address("/products/FOOD"));
            assertThat(omar.page().locator(".rm-row[data-key='" + one + "']")).isVisible();
            omar.presses("Re-rank");
            omar.presses("Move up Gift an order");
            omar.fills("Why this order", "Before the holidays");
            elsewhere.sends("PUT", tracker.address("/api/products/FOOD/priorities"), """
                    {"moves": [{"feature": "%s", "revision": "none", "horizon": "NOW", "rank": 9}]}""".formatted(one));

            omar.presses("Decide this order");

            assertThat(omar.page().locator(".rm-refused")).containsText("Omar Reyes, product manager");
            omar.hasHeard("412");
            omar.presses("Go on from there");
            assertThat(omar.page().getByLabel("Why this order")).hasValue("Before the holidays");
            omar.presses("Decide this order");
            assertThat(omar.page().locator(".rm-bar")).hasCount(0);
        }
    }

    @Test
    void live_updates_go_on_without_a_gap_when_the_network_is_back_and_what_was_typed_is_sent_then() {
        try (var cable = Cable.to(tracker);
                var omar = CHROMIUM.visitor();
                var elsewhere = workspace.omar()) {
            omar.opens(cable.address("/sign-in"));
            signsIn(omar, "omar");
            omar.opensDialogAt(cable.address("/products/FOOD?do=define&with=product%3DFOOD"));
            assertThat(omar.page().locator(".live")).hasClass("live open");
            omar.page().evaluate("window.sameDocument = true");
            omar.fills("Title", "Typed in a tunnel");
            omar.fills("Problem", "p");
            omar.fills("For whom", "Travellers");
            omar.fills("What we expect to be better", "v");
            omar.fills("Criterion 1", "It arrives");
            omar.fills("Why", "Trains have tunnels");

            omar.page().context().setOffline(true);
            cable.cut();
            assertThat(omar.page().locator(".live")).hasClass("live down");
            omar.presses("Define it");
            assertThat(omar.dialog().locator(".refusal")).containsText("No connection");
            workspace.defined(elsewhere, "Decided meanwhile", "Customers ask for it");
            cable.mend();
            omar.page().context().setOffline(false);

            assertThat(omar.page().locator(".live")).hasClass("live open");
            assertThat(omar.page().locator("main")).containsText("Decided meanwhile");
            omar.submits("Define it");
            assertThat(omar.page().locator("main")).containsText("Typed in a tunnel");
            workspace.defined(elsewhere, "Decided afterwards", "Customers ask for it");
            assertThat(omar.page().locator("main")).containsText("Decided afterwards");
            assertThat(omar.page().evaluate("window.sameDocument")).isEqualTo(true);
            omar.hasHeard("ERR_");
        }
    }

    private static Locator saying(Visitor visitor) {
        return visitor.page().getByPlaceholder("Say something; @handle mentions somebody");
    }

    private static void endsSession(Visitor visitor) {
        visitor.page().context().clearCookies();
    }

    private static void signsInAgain(Visitor omar) {
        signsInAgain(omar, "omar");
    }

    private static void signsInAgain(Visitor visitor, String handle) {
        assertThat(visitor.heading("Sign in")).isVisible();
        fillsSignIn(visitor, handle);
    }

    private static void signsIn(Visitor visitor, String handle) {
        fillsSignIn(visitor, handle);
        assertThat(visitor.heading("Handoffs")).isVisible();
    }

    private static void fillsSignIn(Visitor visitor, String handle) {
        visitor.fills("Handle", handle);
        visitor.fills("Password", Workspace.PASSWORD);
        visitor.presses("Sign in");
    }

    private static String submitOf(Visitor visitor) {
        var button = visitor.dialog().locator("button[type=submit]");
        assertThat(button).isVisible();
        return button.innerText();
    }

    private static Locator.GetByLabelOptions exactly() {
        return new Locator.GetByLabelOptions().setExact(true);
    }
}
