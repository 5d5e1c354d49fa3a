package dev.throughline.standalone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Makes the README's pictures anew, in {@code docs/images}: the demo, as Jane sees it. Not among the tests of a build; the
 * profile {@code pictures} runs this, and nothing else: {@code mvn verify -Dpictures}.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReadmePictures {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private static final Path IMAGES = Path.of("../docs/images");
    private static final int WIDTH = 1120;
    private static final int HEIGHT = 700;
    private static final long SMALL = 60_000;
    private static final double SETTLED_MILLISECONDS = 2_000;

    @TempDir
    Path data;

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void the_demo_as_jane_sees_it(String theme) throws IOException {
        Files.createDirectories(IMAGES);
        try (var tracker = Tracker.demo(data, "jane");
                var jane = CHROMIUM.visitor(theme)) {
            jane.page().setViewportSize(WIDTH, HEIGHT);
            Workspace.accepts(jane, tracker.firstLink());
            for (var page : List.of(
                    new Shown("handoffs", "/", "Handoffs"),
                    new Shown("delivery", "/projects/TRK", "Tracking rollout"),
                    new Shown("replay", "/replay?project=TRK&view=delivery", "How it came to be"))) {
                jane.opens(tracker.address(page.address()));
                assertThat(jane.heading(page.heading())).isVisible();
                picture(jane.page(), IMAGES.resolve(page.name() + "-" + theme + ".png"));
            }
        }
    }

    private static void picture(Page page, Path file) throws IOException {
        page.mouse().move(0, 0);
        page.waitForTimeout(SETTLED_MILLISECONDS);
        var taken = page.screenshot(new Page.ScreenshotOptions().setAnimations(ScreenshotAnimations.DISABLED));
        ImageIO.write(FewColours.of(ImageIO.read(new ByteArrayInputStream(taken))), "png", file.toFile());
        assertThat(file).satisfies(written -> assertThat(Files.size(written)).isLessThan(SMALL));
    }

    private record Shown(String name, String address, String heading) {}
}
