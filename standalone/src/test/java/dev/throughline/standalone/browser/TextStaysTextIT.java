package dev.throughline.standalone.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
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

/** What people write is shown as they wrote it, on every page: none of it becomes a part of the page. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TextStaysTextIT {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private static final String TITLE =
            "<img src=x onerror='window.taken=1'><script>window.taken=1</script> שלום e\u0301 🙂";

    @TempDir
    static Path data;

    private static Tracker tracker;
    private static Workspace workspace;

    @BeforeAll
    static void prepare() {
        tracker = Tracker.start(data);
        workspace = Workspace.prepared(tracker, CHROMIUM);
        try (var omar = workspace.omar()) {
            workspace.handedOff(omar, TITLE, LocalDate.now(ZoneOffset.UTC).plusDays(60));
            workspace.handedOff(omar, TITLE, LocalDate.now(ZoneOffset.UTC).plusDays(90));
            omar.sends("PUT", tracker.address("/api/products/FOOD/vision"), """
                    {"vision": "%s", "rationale": "%s"}""".formatted(TITLE, TITLE));
        }
    }

    @AfterAll
    static void stop() {
        if (tracker != null) {
            tracker.close();
        }
    }

    @Test
    void what_was_written_stands_on_the_pages_as_it_was_written_and_nothing_of_it_runs() {
        try (var jane = workspace.jane()) {
            var shown = 0;
            for (var path : EveryPageIT.PAGES) {
                jane.opens(tracker.address(path));
                var page = jane.page();
                var heading = page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setIncludeHidden(true));
                PlaywrightAssertions.assertThat(heading.first()).isAttached();
                PlaywrightAssertions.assertThat(page.locator(".loading")).hasCount(0);
                assertThat(page.locator("img[src=x]").count()).as(path).isZero();
                assertThat(page.evaluate("() => window.taken")).as(path).isNull();
                shown += ((String) page.evaluate("() => document.body.textContent")).contains(TITLE) ? 1 : 0;
            }
            assertThat(shown).as("pages with the words").isGreaterThanOrEqualTo(4);
        }
    }
}
