package dev.throughline.query.shell;

import dev.throughline.access.InlineScripts;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.webjars.WebJarVersionLocator;

/**
 * The one page of the dashboard, made once at start-up from {@code static/index.html}.
 *
 * <p>In its source, <code>{{assets}}</code> stands for the address of the dashboard's own files and
 * <code>{{webjar lit}}</code> for that of a WebJar's. Both carry a version, so that a browser may keep what it once
 * fetched for good: only the page itself is asked for again. <code>{{modules app/main.js}}</code> stands for links to that
 * module and all that it imports.
 */
final class Shell implements InlineScripts {

    private static final Pattern PLACE = Pattern.compile("\\{\\{(?:(assets)|webjar ([a-z0-9_.-]+))}}");
    private static final Pattern MODULES = Pattern.compile("\\{\\{modules ([a-z0-9/. -]+)}}");
    private static final Pattern INLINE =
            Pattern.compile("<script(?![^>]*\\bsrc=)[^>]*>(.*?)</script>", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    private final String html;

    /** @throws IllegalStateException where the source names a WebJar that isn't there */
    Shell(String source, Assets assets, WebJarVersionLocator webJars) {
        String placed = PLACE.matcher(source)
                .replaceAll(place -> place.group(1) == null ? webJar(place, webJars) : assets.path());
        Modules modules = new Modules(assets, placed);
        this.html = MODULES.matcher(placed)
                .replaceAll(place -> links(modules.from(List.of(place.group(1).split(" ")))));
    }

    String html() {
        return html;
    }

    @Override
    public Set<String> hashes() {
        return INLINE.matcher(html)
                .results()
                .map(script -> InlineScripts.hash(script.group(1)))
                .collect(Collectors.toUnmodifiableSet());
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
