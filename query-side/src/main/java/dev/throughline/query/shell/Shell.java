package dev.throughline.query.shell;

import dev.throughline.access.InlineScripts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.webjars.WebJarVersionLocator;

/**
 * The one page of the dashboard, made once at start-up from {@code static/index.html}, for each module that it may begin
 * with: they differ in the files that they name ahead.
 *
 * <p>In its source, <code>{{assets}}</code> stands for the address of the dashboard's own files and
 * <code>{{webjar lit}}</code> for that of a WebJar's. Both carry a version, so that a browser may keep what it once
 * fetched for good: only the page itself is asked for again. <code>{{icons}}</code> stands for the icons,
 * <code>{{sheet}}</code> for a link to the stylesheet of what is shown, and <code>{{modules app/main.js}}</code> for links to
 * that module, to the one that is shown, and to all that they import.
 */
final class Shell implements InlineScripts {

    private static final Pattern PLACE = Pattern.compile("\\{\\{(?:(assets)|webjar ([a-z0-9_.-]+))}}");
    private static final Pattern MODULES = Pattern.compile("\\{\\{modules ([a-z0-9/. -]+)}}");
    private static final Pattern INLINE =
            Pattern.compile("<script(?![^>]*\\bsrc=)[^>]*>(.*?)</script>", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    private final Assets assets;
    private final String source;
    private final Modules modules;
    private final List<Route> routes;
    private final String html;
    private final Map<String, String> byModule;

    /** @throws IllegalStateException where the source names a WebJar that isn't there, or a file is missing */
    Shell(Assets assets, WebJarVersionLocator webJars) {
        this.assets = assets;
        String icons = own("icons.svg").replaceFirst("<svg ", "<svg class=\"sprite\" aria-hidden=\"true\" ");
        this.source = PLACE.matcher(own("index.html").replace("{{icons}}", icons))
                .replaceAll(place -> place.group(1) == null ? webJar(place, webJars) : assets.path());
        this.modules = new Modules(assets, source);
        this.routes = Route.in(own("app/router.js"));
        this.html = made(List.of(), "");
        this.byModule = routes.stream()
                .map(Route::module)
                .distinct()
                .collect(Collectors.toMap(Function.identity(), this::showing));
    }

    /** Every address of a page. */
    List<Route> routes() {
        return routes;
    }

    /** The page where nothing is shown in particular. */
    String html() {
        return html;
    }

    /** The page as it is sent there. */
    String html(Route route) {
        return byModule.getOrDefault(route.module(), html);
    }

    @Override
    public Set<String> hashes() {
        return INLINE.matcher(html)
                .results()
                .map(script -> InlineScripts.hash(script.group(1)))
                .collect(Collectors.toUnmodifiableSet());
    }

    private String own(String file) {
        return assets.find(assets.path() + "/" + file)
                .orElseThrow(() -> new IllegalStateException("The dashboard's " + file + " is missing"))
                .text();
    }

    private String showing(String module) {
        String sheet = Route.sheet(own(module))
                .map(file -> "<link rel=\"stylesheet\" href=\"" + assets.path() + "/" + file + "\">")
                .orElse("");
        return made(List.of(module), sheet);
    }

    private String made(List<String> shown, String sheet) {
        return MODULES.matcher(source.replace("{{sheet}}", sheet)).replaceAll(place -> {
            List<String> first = new ArrayList<>(List.of(place.group(1).split(" ")));
            first.addAll(shown);
            return links(modules.from(first));
        });
    }

    private static String links(Set<String> modules) {
        return modules.stream()
                .map(module -> "<link rel=\"modulepreload\" href=\"" + module + "\">")
                .collect(Collectors.joining("\n"));
    }

    private static String webJar(MatchResult place, WebJarVersionLocator webJars) {
        String name = place.group(2);
        String version = webJars.version(name);
        if (version == null) {
            throw new IllegalStateException("index.html names the WebJar " + name + ", which is not on the class path");
        }
        return "/webjars/" + name + "/" + version;
    }
}
