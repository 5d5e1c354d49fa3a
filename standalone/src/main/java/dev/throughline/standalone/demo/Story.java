package dev.throughline.standalone.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads the story: {@code story.yaml}, in which each step is a command of the API as somebody sends it. */
final class Story {

    private static final String FILE = "story.yaml";

    private Story() {}

    /** All steps in the order of their moments. */
    static List<Step> steps() {
        try (InputStream file = Objects.requireNonNull(Story.class.getResourceAsStream(FILE), FILE)) {
            List<Map<String, Object>> written = new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
            List<Step> steps = new ArrayList<>();
            for (Map<String, Object> each : written) {
                steps.add(step("demo-" + (steps.size() + 1), each));
            }
            steps.sort(Comparator.comparing(Step::day).thenComparing(Step::time));
            return steps;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked") // YAML's maps have text for keys
    private static Step step(String key, Map<String, Object> written) {
        String[] at = text(written, "at").split(" ");
        String[] does = text(written, "does").split(" ");
        return new Step(
                key,
                Integer.parseInt(at[0]),
                LocalTime.parse(at[1]),
                text(written, "who"),
                does[0],
                does[1],
                (Map<String, Object>) written.getOrDefault("with", Map.of()),
                optional(written, "as"),
                optional(written, "refused"));
    }

    private static String text(Map<String, Object> written, String name) {
        return Objects.requireNonNull(optional(written, name), name);
    }

    private static @Nullable String optional(Map<String, Object> written, String name) {
        return written.get(name) instanceof Object value ? value.toString() : null;
    }
}
