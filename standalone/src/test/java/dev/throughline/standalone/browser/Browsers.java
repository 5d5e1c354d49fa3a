package dev.throughline.standalone.browser;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The machine's own Chromium, driven by the machine's own Node.js. Where one is missing the tests are reported as not run,
 * by what is missing; with {@code THROUGHLINE_REQUIRE_BROWSER=true} that is a failure.
 */
final class Browsers implements AutoCloseable {

    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final Browser chromium;

    private Browsers(Playwright playwright, Browser chromium) {
        this.playwright = playwright;
        this.chromium = chromium;
    }

    static Browsers open() {
        var chromium = onPath("chromium").or(() -> onPath("chromium-browser")).or(() -> onPath("google-chrome"));
        var node = onPath("node").or(() -> onPath("nodejs"));
        if (chromium.isEmpty() || node.isEmpty()) {
            return missing(chromium.isEmpty() ? "Chromium" : "Node.js");
        }
        var playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(Map.of(
                        "PLAYWRIGHT_NODEJS_PATH", node.get().toString(), "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return new Browsers(
                playwright,
                playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(chromium.get())
                                .setHeadless(true)
                                .setArgs(FLAGS)));
    }

    /** A window of one person, in which nobody is signed in yet. */
    Window window(String address) {
        return new Window(
                address,
                chromium.newContext(new Browser.NewContextOptions()
                        .setBaseURL(address)
                        .setLocale("en-GB")
                        .setTimezoneId("UTC")
                        .setViewportSize(1440, 900)));
    }

    private static Browsers missing(String what) {
        var words = "not run: " + what + " is missing on this machine";
        return "true".equals(System.getenv("THROUGHLINE_REQUIRE_BROWSER")) ? fail(words) : abort(words);
    }

    private static Optional<Path> onPath(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}
