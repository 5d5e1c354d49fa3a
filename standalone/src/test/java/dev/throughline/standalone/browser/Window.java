package dev.throughline.standalone.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** One person's browser window; it keeps what the console said. */
final class Window implements AutoCloseable {

    private static final List<String> STANDARDS =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private final String address;
    private final BrowserContext context;
    private final Page page;
    private final List<String> console = new CopyOnWriteArrayList<>();

    Window(String address, BrowserContext context) {
        this.address = address;
        this.context = context;
        this.page = context.newPage();
        page.onConsoleMessage(message -> console.add(message.type() + ": " + message.text()));
        page.onPageError(error -> console.add("error: " + error));
    }

    Page page() {
        return page;
    }

    /** Signs in by the form and waits for the page that was asked for. */
    Page signedIn(String handle, String path) {
        page.navigate(address + path);
        page.locator("#handle").fill(handle);
        page.locator("#password").fill(Member.PASSWORD);
        page.locator("button[type=submit]").click();
        page.waitForURL(address + path);
        page.locator("h1").waitFor();
        return page;
    }

    /** Nothing was written to the console but the refusals that Chromium reports by itself. */
    void assertQuiet() {
        assertThat(console)
                .filteredOn(said -> !said.matches(".*the server responded with a status of (401|403|409|412|422) .*"))
                .isEmpty();
    }

    /** axe finds nothing, in light and in dark. */
    void assertAccessible() {
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(
                    new Page.EmulateMediaOptions().setColorScheme(scheme).setReducedMotion(ReducedMotion.REDUCE));
            var found = new AxeBuilder(page).withTags(STANDARDS).analyze().getViolations();
            assertThat(found)
                    .as(scheme + " " + page.url())
                    .extracting(rule ->
                            rule.getId() + " " + rule.getNodes().getFirst().getTarget())
                    .isEmpty();
        }
    }

    /** The page is as wide as the window: it never scrolls sideways as a whole. */
    void assertFits(int width) {
        page.setViewportSize(width, 844);
        assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                .as("sideways scroll at " + width)
                .isEqualTo(0);
        page.setViewportSize(1440, 900);
    }

    @Override
    public void close() {
        context.close();
    }
}
