package dev.throughline.standalone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

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

/** What waits on the reader, on a page of their own. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MePageIT {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);
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
            jane.sends("POST", api("/projects/TRK/milestones"), """
                    {"name": "Live map", "due": "%s", "features": []}""".formatted(TODAY.plusDays(40)));
        }
    }

    @AfterAll
    static void stop() {
        if (tracker != null) {
            tracker.close();
        }
    }

    @Test
    void what_is_asked_appears_without_a_reload_says_who_asks_and_is_answered_with_the_mouse() {
        try (var omar = workspace.omar();
                var jane = workspace.jane()) {
            jane.page().locator(".nav a[href='/me']").click();
            assertThat(jane.heading("My turns")).isVisible();

            var handoff = workspace.handedOff(omar, "Real-time tracking", WANTED);

            var row = row(jane, handoff);
            assertThat(row).containsText("Accept or decline Real-time tracking");
            assertThat(row).containsText("Omar Reyes, product manager");
            assertThat(row).containsText("Before the season");
            assertThat(jane.page().locator(".nav .n.you")).isVisible();
            omar.opens(tracker.address("/me"));
            assertThat(omar.region("You wait for")).containsText("Jane Okafor, project manager");

            jane.opensDialog("Accept… Real-time tracking", "Accept");
            jane.chooses("Part of the milestone", "TRK-M1");
            jane.fills("Committed for", TODAY.plusDays(50).toString());
            jane.submits("Accept handoff");

            assertThat(row).hasCount(0);
            assertThat(jane.region("You deliver")).containsText("Real-time tracking");
        }
    }

    @Test
    void a_turn_is_answered_with_the_keyboard_alone() {
        try (var omar = workspace.omar();
                var jane = workspace.jane()) {
            var handoff = workspace.handedOff(omar, "Courier chat", WANTED);
            jane.opens(tracker.address("/me"));
            assertThat(row(jane, handoff)).isVisible();

            jane.reaches("Decline Courier chat");
            jane.page().keyboard().press("Enter");
            assertThat(jane.dialog()).isVisible();
            jane.dialog().getByLabel("Why").focus();
            jane.page().keyboard().type("No courier has asked for it");
            jane.reaches("Decline handoff");
            jane.page().keyboard().press("Enter");

            assertThat(jane.dialog()).hasCount(0);
            assertThat(row(jane, handoff)).hasCount(0);
        }
    }

    @Test
    void a_decision_comes_back_on_its_day_and_is_done_once_it_is_decided_anew() {
        try (var omar = workspace.omar()) {
            omar.opens(tracker.address("/me"));

            omar.sends("PUT", api("/products/FOOD/vision"), """
                    {"vision": "Nobody waits", "rationale": "Until the pilot is over", "revisitOn": "%s"}""".formatted(TODAY));

            var row = row(omar, "FOOD");
            assertThat(row).containsText("Look again at Food delivery");
            assertThat(row).containsText("Until the pilot is over");

            omar.sends("PUT", api("/products/FOOD/vision"), """
                    {"vision": "Nobody waits", "rationale": "The pilot is over, it stays"}""");

            assertThat(row).hasCount(0);
        }
    }

    @Test
    void what_passed_its_day_is_overdue_and_says_when_it_goes_to_the_workspace_owners() {
        try (var omar = workspace.omar();
                var jane = workspace.jane()) {
            var feature = workspace.defined(omar, "Tip the courier", "They leave");
            omar.sends("POST", api("/handoffs"), """
                    {"feature": "%s", "project": "TRK", "definitionVersion": 1, "criteria": ["C1"], "wantedBy": "%s",
                     "answerBy": "%s", "rationale": "They leave"}""".formatted(feature, WANTED, TODAY.minusDays(1)));

            jane.opens(tracker.address("/me"));

            assertThat(row(jane, feature + "-TRK")).containsText("1 d overdue");
            assertThat(row(jane, feature + "-TRK")).containsText("it goes to the workspace owners on");
        }
    }

    @Test
    void what_a_policy_could_not_do_waits_on_a_workspace_owner_who_has_it_tried_again() {
        try (var omar = workspace.omar();
                var jane = workspace.jane();
                var owner = CHROMIUM.visitor()) {
            var handoff = workspace.handedOff(omar, "Loyalty points", WANTED);
            jane.sends("POST", api("/handoffs/" + handoff + "/acceptance"), """
                    {"milestone": "TRK-M1", "committedDate": "%s"}""".formatted(TODAY.plusDays(50)));
            jane.sends("POST", api("/handoffs/" + handoff + "/delivery"), """
                    {"criteria": [{"id": "C1", "evidence": "Seen"}]}""");
            owner.signsIn(tracker, "owner", Workspace.PASSWORD);
            owner.opens(tracker.address("/me"));
            assertThat(owner.region("Your turn")).containsText("Nothing waits on you.");

            omar.sends("POST", api("/features/" + handoff.replace("-TRK", "") + "/drop"), """
                    {"rationale": "Nobody collects points"}""");

            var turn = owner.region("Your turn");
            assertThat(turn).containsText("A policy could not decide on Loyalty points");
            assertThat(turn).containsText("reject the delivery first");
            omar.sends("POST", api("/handoffs/" + handoff + "/delivery-rejection"), """
                    {"rationale": "It is not wanted any more"}""");
            owner.opensDialog("Try again… Loyalty points", "Try it again");
            owner.submits("Try again");
            assertThat(turn).containsText("Nothing waits on you.");

            owner.opens(tracker.address("/decisions?type=HandoffWithdrawn"));
            assertThat(owner.page().locator(".dc-who").first()).containsText("Policy");
        }
    }

    @Test
    void what_others_decided_since_i_last_looked_is_listed_until_i_have_seen_it() {
        try (var omar = workspace.omar();
                var jane = workspace.jane()) {
            omar.opens(tracker.address("/me"));
            assertThat(omar.region("Since you last looked")).containsText("Nothing new.");

            jane.sends("POST", api("/projects/TRK/milestones"), """
                    {"name": "Beta in two cities", "due": "%s", "features": []}""".formatted(TODAY.plusDays(30)));

            var since = omar.region("Since you last looked");
            assertThat(since).containsText("Scheduled milestone Beta in two cities");
            assertThat(since).containsText("Jane Okafor, project manager");
            omar.presses("Mark all as seen");
            assertThat(since).containsText("Nothing new.");
            omar.opens(tracker.address("/me"));
            assertThat(omar.region("Since you last looked")).containsText("Nothing new.");
        }
    }

    @Test
    void my_tasks_of_every_project_are_there_until_they_are_done_and_what_is_blocked_says_by_what() {
        try (var jane = workspace.jane()) {
            assigned(jane, "Walk through the map test", TODAY);
            var vans = assigned(jane, "Book vans", TODAY.plusDays(30));
            jane.opens(tracker.address("/me"));
            assertThat(group(jane, "Today")).containsText("Walk through the map test");
            assertThat(group(jane, "Later")).containsText("Book vans");

            jane.page().getByLabel("Mark done: Walk through the map test").click();
            jane.submits("It is done");
            assertThat(group(jane, "Today")).hasCount(0);

            jane.sends("POST", api("/tasks/" + vans + "/block"), """
                    {"hurdle": "The insurance papers are missing", "technical": false, "threatensDate": false}""");
            assertThat(group(jane, "Blocked")).containsText("The insurance papers are missing");
            assertThat(jane.page().locator(".lede")).containsText("one task, one blocked");
            jane.reaches("Unblock Book vans");
            jane.page().keyboard().press("Enter");
            jane.fills("What was done about it", "They came by mail");
            jane.submits("Unblock it");
            assertThat(group(jane, "Blocked")).hasCount(0);
            assertThat(group(jane, "Later")).containsText("Book vans");
        }
    }

    @Test
    void who_is_mentioned_finds_it_there_and_follows_it_to_where_it_was_said() {
        try (var omar = workspace.omar();
                var jane = workspace.jane()) {
            jane.opens(tracker.address("/me"));
            assertThat(jane.region("Mentions")).containsText("No new mentions");

            omar.sends("POST", api("/comments"), """
                    {"subject": "FOOD", "text": "@jane: which city comes first?"}""");

            assertThat(jane.region("Mentions")).containsText("Omar Reyes on Food delivery");
            assertThat(jane.region("Mentions")).containsText("@jane: which city comes first?");
            jane.presses("Mark all as seen");
            assertThat(jane.region("Mentions")).containsText("No new mentions");
            jane.page().getByText("Earlier mentions").click();
            jane.follows("Food delivery");
            assertThat(jane.page()).hasURL(tracker.address("/products/FOOD"));
        }
    }

    private static String assigned(Visitor jane, String title, LocalDate due) {
        var task = jane.sends("POST", api("/projects/TRK/tasks"), """
                {"title": "%s", "discipline": "OPERATIONS", "due": "%s"}""".formatted(title, due))
                .get("id")
                .getAsString();
        jane.sends("PUT", api("/tasks/" + task + "/assignee"), "*", "{\"member\": \"@jane\"}");
        return task;
    }

    private static Locator group(Visitor visitor, String title) {
        return visitor.page().locator("ul[aria-label=\"Tasks: " + title + "\"]");
    }

    private static Locator row(Visitor visitor, String subject) {
        return visitor.page().locator(".turn-row[data-key=\"" + subject + "\"]");
    }

    private static String api(String path) {
        return tracker.address("/api" + path);
    }
}
