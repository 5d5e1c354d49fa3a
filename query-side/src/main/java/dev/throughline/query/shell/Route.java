package dev.throughline.query.shell;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.web.reactive.function.server.RequestPredicate;
import org.springframework.web.reactive.function.server.RequestPredicates;

/**
 * An address that a person can open, reload or share, and the module of the page that is shown there. The router in the
 * browser is the one place that says so; this is read off its source.
 *
 * @param path with names in braces, e.g. {@code /products/{key}}
 * @param module below the dashboard's files, e.g. {@code pages/roadmap.js}
 */
record Route(String path, String module) {

    private static final Pattern ROUTE =
            Pattern.compile("\\['(/[^']*)', '[a-z-]+', \\(\\) => import\\('\\.\\./(pages/[a-z0-9-]+\\.js)'\\)]");
    private static final Pattern NAME = Pattern.compile(":([a-z]+)");
    private static final Pattern SHEET = Pattern.compile("static sheet = '(css/[a-z-]+\\.css)'");

    /** All of them, in the router's order. */
    static List<Route> in(String router) {
        return ROUTE.matcher(router)
                .results()
                .map(route -> new Route(NAME.matcher(route.group(1)).replaceAll("{$1}"), route.group(2)))
                .toList();
    }

    /** The stylesheet that a page has beside those of all pages. */
    static Optional<String> sheet(String page) {
        return SHEET.matcher(page).results().map(found -> found.group(1)).findFirst();
    }

    RequestPredicate isAsked() {
        RequestPredicate exact = RequestPredicates.GET(path);
        return path.equals("/")
                ? exact.or(RequestPredicates.GET("/index.html"))
                : exact.or(RequestPredicates.GET(path + "/"));
    }
}
