package dev.throughline.query.shell;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which modules the page imports, in turn, by their addresses. A browser learns of a module's imports only once it has the
 * module; named by the page itself, all are asked for at once.
 */
final class Modules {

    private static final Pattern IMPORT = Pattern.compile("\\b(?:import|from)\\s*[\"']([^\"'\\s]+)[\"']");
    private static final Pattern MAPPED = Pattern.compile("\"([^\"]+)\": \"(/webjars/[^\"]+)\"");

    private final Assets assets;
    private final Map<String, String> named;
    private final Map<String, List<String>> imports = new HashMap<>();

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
                next.addAll(imports.computeIfAbsent(module, this::imported));
            }
        }
        return found;
    }

    private List<String> imported(String module) {
        String source = assets.find(module)
                .orElseThrow(() -> new IllegalStateException("The module " + module + " is missing"))
                .text();
        return IMPORT.matcher(source)
                .results()
                .map(imported -> address(imported.group(1), module))
                .toList();
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
}
