package dev.throughline.standalone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Route;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FirstOwnerIT {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @TempDir
    Path data;

    @Test
    void the_first_owner_is_led_from_an_empty_workspace_to_a_product_and_a_project_that_somebody_decides_for() {
        try (var tracker = Tracker.start(data);
                var owner = CHROMIUM.visitor()) {
            Workspace.accepts(owner, tracker.firstLink());
            assertThat(owner.page().getByText("To the first handoff")).isVisible();

            owner.opensDialog("Conceive a product", "Conceive a product");
            owner.fills("Name", "Food delivery");
            owner.fills("Key", "FOOD");
            owner.fills("The problem it solves", "Nobody knows where the order is");
            owner.submits("Conceive product");
            assertThat(owner.heading("Food delivery")).isVisible();

            owner.opens(tracker.address("/"));
            owner.opensDialog("Charter a project", "Charter a project");
            owner.fills("Name", "Tracking rollout");
            owner.fills("Key", "TRK");
            owner.fills("What it is to achieve", "Tracking in every city");
            owner.fills("How that is measured", "All 14 cities by summer");
            owner.submits("Charter project");
            assertThat(owner.heading("Tracking rollout")).isVisible();

            owner.opens(tracker.address("/"));
            owner.follows("Open settings");
            owner.opensDialog("Admit a member", "Admit a member");
            owner.fills("Name", "Omar Reyes");
            owner.page().getByLabel("Handle").fill("omar");
            owner.fills("E-mail", "omar@example.org");
            owner.presses("Admit and make a link");
            var link = owner.dialog().locator("code").innerText();
            owner.presses("Done");
            assertThat(owner.dialog()).hasCount(0);

            owner.opens(tracker.address("/settings?part=mandates"));
            owner.opensDialog("Assign a product manager for Food delivery", "Food delivery");
            owner.chooses("Product manager", "Omar Reyes (@omar)");
            owner.submits("Assign");
            assertThat(owner.region("Products")).containsText("Omar Reyes, product manager");

            try (var omar = CHROMIUM.visitor()) {
                Workspace.accepts(omar, link);
                omar.opens(tracker.address("/products/FOOD"));
                assertThat(omar.heading("Food delivery")).isVisible();
                assertThat(omar.page()
                                .locator("main")
                                .getByText("Define a feature")
                                .or(omar.page().getByText("Define the first feature"))
                                .first())
                        .isVisible();
            }
        }
    }

    @Test
    void who_is_quicker_than_the_server_is_signed_in_all_the_same_and_conceives_a_product_by_keyboard_only() {
        try (var tracker = Tracker.start(data);
                var owner = CHROMIUM.visitor();
                var quick = CHROMIUM.visitor()) {
            Workspace.accepts(owner, tracker.firstLink());
            var held = new ArrayList<Route>();
            quick.page().route("**/api/health", held::add);

            quick.opens(tracker.address("/sign-in"));
            assertThat(quick.page().getByLabel("Handle")).isFocused();
            quick.page().keyboard().type("owner");
            quick.types("Password", Workspace.PASSWORD);
            quick.page().keyboard().press("Enter");
            held.forEach(Route::resume);

            assertThat(quick.heading("Handoffs")).isVisible();

            quick.opens(tracker.address("/products"));
            quick.reachesAndEnters("Conceive a product");
            quick.types("Name", "Kitchen display");
            quick.types("Key", "kit");
            quick.types("The problem it solves", "Nobody sees what is next");
            quick.reachesAndEnters("Conceive product");
            assertThat(quick.heading("Kitchen display")).isVisible();
        }
    }
}
