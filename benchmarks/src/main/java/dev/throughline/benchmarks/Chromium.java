package dev.throughline.benchmarks;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import dev.throughline.benchmarks.workspace.LargeWorkspace;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The machine's own Chromium, by the machine's own Node.js, with somebody signed in who manages two products. */
final class Chromium implements AutoCloseable {

    private static final List<String> FLAGS =
            List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking");

    /** By then all that a page does on its own is done. */
    private static final double SETTLED_MILLISECONDS = 2_500;

    private static final String OBSERVE = """
            window.seen = { painted: 0, tasks: [] };
            new PerformanceObserver((list) => list.getEntries().forEach((each) => (seen.painted = each.startTime)))
              .observe({ type: 'largest-contentful-paint', buffered: true });
            new PerformanceObserver((list) => list.getEntries().forEach((each) => seen.tasks.push(each.duration)))
              .observe({ type: 'longtask', buffered: true });""";
    private static final String REPORT = """
            () => {
              const files = performance.getEntriesByType('resource');
              const reads = files.filter((each) => each.name.includes('/api/')).map((each) => each.duration);
              return [seen.painted, Math.max(0, ...seen.tasks), Math.max(0, ...reads), files.length + 1];
            }""";

    private final Playwright playwright;
    private final Browser browser;
    private final String root;
    private final String signedIn;
    private final BrowserContext kept;

    Chromium(LargeWorkspace workspace) {
        playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(Map.of("PLAYWRIGHT_NODEJS_PATH", onThePath("node"), "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(onThePath("chromium", "chromium-browser", "google-chrome")))
                        .setArgs(FLAGS));
        root = workspace.root();
        signedIn = signIn();
        kept = visitor();
    }

    /** What was seen of one page.
     *
     * @param painted the largest contentful paint, in milliseconds after it was asked for
     * @param longestTask in milliseconds; 0 where none took 50
     * @param slowestRead the answer of the API that took longest, in milliseconds
     * @param requests how many there were, the page's own among them
     */
    record Load(double painted, double longestTask, double slowestRead, long requests) {}

    /** Opens the page in a browser that has nothing of it. */
    Load cold(String page) {
        try (BrowserContext visitor = visitor()) {
            return opened(visitor, page);
        }
    }

    /** Opens the page in a browser that may have what it is made of. */
    Load warm(String page) {
        return opened(kept, page);
    }

    private Load opened(BrowserContext visitor, String address) {
        try (Page page = visitor.newPage()) {
            page.addInitScript(OBSERVE);
            page.navigate(root + address);
            page.locator("main h1").first().waitFor();
            page.waitForTimeout(SETTLED_MILLISECONDS);
            List<?> seen = (List<?>) page.evaluate(REPORT);
            return new Load(number(seen, 0), number(seen, 1), number(seen, 2), (long) number(seen, 3));
        }
    }

    private BrowserContext visitor() {
        return browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(1280, 900)
                .setLocale("en-GB")
                .setStorageState(signedIn));
    }

    private String signIn() {
        try (BrowserContext visitor = browser.newContext();
                Page page = visitor.newPage()) {
            page.navigate(root + "/sign-in");
            page.getByLabel("Handle").fill(LargeWorkspace.handle());
            page.getByLabel("Password").fill(LargeWorkspace.password());
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                    .click();
            page.locator("main h1").first().waitFor();
            page.waitForURL(root + "/");
            return visitor.storageState();
        }
    }

    private static double number(List<?> seen, int place) {
        return seen.get(place) instanceof Number number ? number.doubleValue() : 0;
    }

    private static String onThePath(String... names) {
        String[] folders = Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator);
        return Stream.of(names)
                .flatMap(name -> Stream.of(folders).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("None of these is on the path: " + List.of(names)));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
