package dev.throughline.standalone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.RequestOptions;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.assertj.core.api.Assertions;

/** One person at one browser; whatever the page says on its console is kept, and held against it on closing. */
final class Visitor implements AutoCloseable {

    private static final Set<String> LOUD = Set.of("error", "warning");
    private static final String FOCUSED = "() => { const at = document.activeElement;"
            + " return (at.labels?.[0] ?? at).textContent.trim().replace(/\\s+/g, ' ') || at.ariaLabel; }";

    private final BrowserContext context;
    private final Page page;
    private final List<String> noise = new CopyOnWriteArrayList<>();

    Visitor(Browser browser, String theme) {
        context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(1280, 900)
                .setLocale("en-GB")
                .setColorScheme(ColorScheme.valueOf(theme.toUpperCase(Locale.ROOT))));
        page = context.newPage();
        page.onConsoleMessage(this::heard);
        page.onPageError(noise::add);
    }

    Page page() {
        return page;
    }

    void opens(String address) {
        page.navigate(address);
    }

    void signsIn(Tracker tracker, String handle, String password) {
        opens(tracker.address("/sign-in"));
        fills("Handle", handle);
        fills("Password", password);
        presses("Sign in");
        assertThat(heading("Handoffs")).isVisible();
    }

    /** Signs in by the request that the page sends, where how that is entered is not what is tested, and opens Handoffs. */
    void enters(Tracker tracker, String handle, String password) {
        var session = tracker.address("/api/session");
        context.request().get(session);
        answered(
                "POST",
                session,
                "{\"handle\": \"%s\", \"password\": \"%s\"}".formatted(handle, password),
                RequestOptions.create());
        opens(tracker.address("/"));
        assertThat(heading("Handoffs")).isVisible();
    }

    /** Fills the field of this label, in the dialog if one is open. */
    void fills(String label, String value) {
        here().getByLabel(label, new Locator.GetByLabelOptions().setExact(true)).fill(value);
    }

    void chooses(String label, String option) {
        here().getByLabel(label, new Locator.GetByLabelOptions().setExact(true)).selectOption(option);
    }

    void presses(String button) {
        here().getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    void follows(String link) {
        here().getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(link).setExact(true))
                .first()
                .click();
    }

    /** Follows a link that opens a dialog, and waits for it. */
    void opensDialog(String link, String title) {
        follows(link);
        assertThat(dialog()).isVisible();
        assertThat(dialog().getByRole(AriaRole.HEADING).first()).containsText(title);
    }

    /** Opens the address of a dialog, and waits for it. */
    void opensDialogAt(String address) {
        opens(address);
        assertThat(dialog()).isVisible();
    }

    /** Submits the open dialog, which closes once it is recorded. */
    void submits(String button) {
        presses(button);
        assertThat(dialog()).hasCount(0);
    }

    /** Presses Tab until what is called so has the focus: a button by its words, a field by its label. */
    void reaches(String name) {
        for (var presses = 0; presses < 80; presses++) {
            page.keyboard().press("Tab");
            if (name.equals(page.evaluate(FOCUSED))) {
                return;
            }
        }
        throw new AssertionError("No number of tabs leads to " + name);
    }

    /** Presses Tab until what is called so has the focus, and Enter. */
    void reachesAndEnters(String name) {
        reaches(name);
        page.keyboard().press("Enter");
    }

    /** Types into the field of this label, reached by Tab. */
    void types(String label, String text) {
        reaches(label);
        page.keyboard().type(text);
    }

    Locator dialog() {
        return page.locator("dialog[open]");
    }

    Locator heading(String text) {
        return page.getByRole(
                AriaRole.HEADING, new Page.GetByRoleOptions().setName(text).setLevel(1));
    }

    Locator region(String name) {
        return page.getByRole(
                AriaRole.REGION, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /**
     * Sends a command as the page would, where how it is entered is not what is tested.
     *
     * @return the answer; an {@link AssertionError} where it was refused
     */
    JsonObject sends(String method, String address, String json) {
        return sends(method, address, json, RequestOptions.create());
    }

    /** The same, on this revision of the fact that it decides: {@code *}, or the revision in quotes. */
    JsonObject sends(String method, String address, String revision, String json) {
        return sends(method, address, json, RequestOptions.create().setHeader("If-Match", revision));
    }

    /** Reads a view as the page would. */
    JsonObject reads(String address) {
        var answer = context.request().get(address);
        Assertions.assertThat(answer.ok()).as(address + ": " + answer.text()).isTrue();
        return JsonParser.parseString(answer.text()).getAsJsonObject();
    }

    private JsonObject sends(String method, String address, String json, RequestOptions options) {
        return JsonParser.parseString(answered(method, address, json, options)).getAsJsonObject();
    }

    private String answered(String method, String address, String json, RequestOptions options) {
        var token = context.cookies().stream()
                .filter(cookie -> cookie.name.equals("XSRF-TOKEN"))
                .findFirst()
                .orElseThrow();
        var answer = context.request()
                .fetch(
                        address,
                        options.setMethod(method)
                                .setHeader("Content-Type", "application/json")
                                .setHeader("X-XSRF-TOKEN", token.value)
                                .setData(json));
        Assertions.assertThat(answer.ok())
                .as(method + " " + address + ": " + answer.text())
                .isTrue();
        return answer.text();
    }

    /** Takes back one expected message of the console: a refusal that the test provoked. */
    void hasHeard(String words) {
        Assertions.assertThat(noise).anyMatch(heard -> heard.contains(words));
        noise.removeIf(heard -> heard.contains(words));
    }

    @Override
    public void close() {
        context.close();
        Assertions.assertThat(noise).as("nothing on the console").isEmpty();
    }

    /** Where this person works, found anew at each attempt: the open dialog, even if it is still on its way, else the page. */
    private Locator here() {
        return page.locator("dialog[open], body:not(:has(dialog[open])) main");
    }

    private void heard(ConsoleMessage message) {
        if (LOUD.contains(message.type())) {
            noise.add(message.text() + " @ " + message.location());
        }
    }
}
