package dev.throughline.standalone.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.opentest4j.TestAbortedException;

/**
 * The machine's own Chromium, driven by the machine's own Node.js, for one test class.
 *
 * <p>Where one of them is missing, the class says on standard error that it did not run, and counts as skipped; with
 * {@code THROUGHLINE_REQUIRE_BROWSER=true} in the environment it fails instead.
 */
final class Chromium implements BeforeAllCallback, AfterAllCallback {

    private static final List<String> CHROMIUM = List.of("chromium", "chromium-browser", "google-chrome");
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static final double PATIENCE_MILLISECONDS = 20_000;

    private Optional<Playwright> playwright = Optional.empty();
    private Optional<Browser> browser = Optional.empty();

    @Override
    public void beforeAll(ExtensionContext context) {
        var node = Optional.ofNullable(System.getenv("PLAYWRIGHT_NODEJS_PATH")).or(() -> onThePath(List.of("node")));
        var chromium = onThePath(CHROMIUM);
        if (node.isEmpty() || chromium.isEmpty()) {
            refuse(context.getDisplayName(), node.isEmpty() ? "Node.js" : "Chromium");
        }
        // the driver is plain JavaScript: it needs a Node.js, and no browser of its own
        var environment = Map.of("PLAYWRIGHT_NODEJS_PATH", node.orElseThrow(), "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        var driver = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLISECONDS);
        playwright = Optional.of(driver);
        browser = Optional.of(driver.chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(chromium.orElseThrow()))
                        .setHeadless(true)
                        .setArgs(FLAGS)));
    }

    /** A browser of their own for one person: own cookies, own storage. */
    Visitor visitor() {
        return new Visitor(browser.orElseThrow(), "light");
    }

    /** The same, preferring the {@code light} or {@code dark} theme. */
    Visitor visitor(String theme) {
        return new Visitor(browser.orElseThrow(), theme);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        browser.ifPresent(Browser::close);
        playwright.ifPresent(Playwright::close);
    }

    private static void refuse(String tests, String missing) {
        var words = "NOT RUN: %s, because %s is not on the path of this machine".formatted(tests, missing);
        if (Boolean.parseBoolean(System.getenv("THROUGHLINE_REQUIRE_BROWSER"))) {
            throw new AssertionError(words + ", and THROUGHLINE_REQUIRE_BROWSER asks for it");
        }
        System.err.println(words);
        throw new TestAbortedException(words);
    }

    private static Optional<String> onThePath(List<String> names) {
        var folders = Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator);
        return names.stream()
                .flatMap(name -> Stream.of(folders).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
    }
}
