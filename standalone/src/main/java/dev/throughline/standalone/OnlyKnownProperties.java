package dev.throughline.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import tools.jackson.databind.json.JsonMapper;

/**
 * A mistyped {@code throughline.*} property stops the start instead of being ignored, wherever it stands: command line,
 * system property, environment variable, file. Known is what the configuration metadata on the class path describes, the
 * same lines from which an IDE explains our properties.
 */
final class OnlyKnownProperties implements EnvironmentPostProcessor {

    private static final String METADATA = "META-INF/spring-configuration-metadata.json";
    private static final String OURS = "throughline.";

    /** What the tests are told; a shell in which it is set may start the tracker all the same. */
    private static final Set<String> OF_THE_TESTS = Set.of(
            "THROUGHLINE_REQUIRE_BROWSER",
            "THROUGHLINE_REQUIRE_MONGODB",
            "THROUGHLINE_TEST_MONGODB_URI",
            "THROUGHLINE_TEST_MONGODB_SERVER",
            "THROUGHLINE_MONGOD");

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        SortedSet<String> known = known();
        environment.getPropertySources().stream()
                .filter(EnumerablePropertySource.class::isInstance)
                .flatMap(source -> Stream.of(((EnumerablePropertySource<?>) source).getPropertyNames()))
                .filter(OnlyKnownProperties::isOurs)
                .filter(name -> !OF_THE_TESTS.contains(name))
                .filter(name -> known.stream().noneMatch(one -> letters(one).equals(letters(name))))
                .findFirst()
                .ifPresent(name -> {
                    throw new StartRefused(
                            "there is no property " + name + ". Known are " + String.join(", ", known) + ".");
                });
    }

    private static boolean isOurs(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '.').startsWith(OURS);
    }

    /** As lenient as Spring is: throughline.data-dir, throughline.dataDir and THROUGHLINE_DATA_DIR are one name. */
    private static String letters(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    private static SortedSet<String> known() {
        try {
            SortedSet<String> names = new TreeSet<>();
            for (URL metadata :
                    Collections.list(OnlyKnownProperties.class.getClassLoader().getResources(METADATA))) {
                read(metadata, names);
            }
            return names;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void read(URL metadata, SortedSet<String> names) throws IOException {
        String json;
        try (var stream = metadata.openStream()) {
            json = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
        if (!json.contains(OURS)) {
            return; // Spring's own, many and long
        }
        JsonMapper.shared().readTree(json).path("properties").forEach(property -> {
            String name = property.path("name").asString();
            if (name.startsWith(OURS)) {
                names.add(name);
            }
        });
    }
}
