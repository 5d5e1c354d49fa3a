package dev.throughline.query.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/**
 * Which modules the page imports, in turn, by their addresses. A browser learns of a module's imports only once it has the
 * module; named by the page itself, all are asked for at once.
 */
final class Modules {

    private static final Pattern IMPORT = Pattern.compile("\\b(?:import|from)\\s*[\"']([^\"'\\s]+)[\"']");
    private static final Pattern MAPPED = Pattern.compile("\"([^\"]+)\": \"(/webjars/[^\"]+)\"");

    private final Assets assets;
    private final Map<String, String> named;

    /** @param page with its import map, in which names stand for addresses */
    Modules(Assets assets, String page) {
        this.assets = assets;
        this.named = MAPPED.matcher(page)
                .results()
                .collect(Collectors.toMap(entry -> entry.group(1), entry -> entry.group(2)));
    }

    /** These of the dashboard's own and all that they import, the nearest first. */
    Set<String> from(Collection<String> own) {
        Set<String> found = new LinkedHashSet<>();
        Deque<String> next = new ArrayDeque<>();
        own.forEach(file -> next.add(assets.path() + "/" + file));
        while (!next.isEmpty()) {
            String module = next.remove();
            if (found.add(module)) {
                IMPORT.matcher(source(module))
                        .results()
                        .forEach(imported -> next.add(address(imported.group(1), module)));
            }
        }
        return found;
    }

    private String address(String name, String importer) {
        if (name.startsWith(".")) {
            return URI.create(importer).resolve(name).getPath();
        }
        String mapped = named.get(name);
        if (mapped != null) {
            return mapped;
        }
        String folder = name.substring(0, name.indexOf('/') + 1);
        if (!named.containsKey(folder)) {
            folder = name.substring(0, name.indexOf('/', folder.length()) + 1);
        }
        if (!named.containsKey(folder)) {
            throw new IllegalStateException(importer + " imports " + name + ", which the import map does not know");
        }
        return named.get(folder) + name.substring(folder.length());
    }

    private String source(String address) {
        String file = address.startsWith(assets.path())
                ? "static" + address.substring(assets.path().length())
                : "META-INF/resources" + address;
        try {
            return new ClassPathResource(file).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The module " + address + " is missing", e);
        }
    }
}
