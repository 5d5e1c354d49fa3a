package dev.throughline.query.feature;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What one version of a definition made different.
 *
 * @param part which part: a component's name, {@code criterion.C2} for one acceptance criterion's words, or
 *     {@code acceptanceCriteria} for their order alone
 * @param was null where the part was not there
 * @param is null where the part is not there any more
 */
public record VersionDifference(
        String part, @Nullable Object was, @Nullable Object is) {

    private static final String CRITERIA = "acceptanceCriteria";
    private static final List<String> PARTS =
            List.of("title", "problem", "audience", "valueHypothesis", "goal", "insights");

    /** Between two definitions, in the order of their parts. */
    static List<VersionDifference> between(JsonNode was, JsonNode is) {
        List<VersionDifference> differences = new ArrayList<>();
        for (String part : PARTS) {
            if (!was.path(part).equals(is.path(part))) {
                differences.add(new VersionDifference(part, orNull(was.path(part)), orNull(is.path(part))));
            }
        }
        differences.addAll(criteria(texts(was), texts(is)));
        return differences;
    }

    private static List<VersionDifference> criteria(Map<String, String> was, Map<String, String> is) {
        List<VersionDifference> differences = new ArrayList<>();
        Set<String> all = new LinkedHashSet<>(was.keySet());
        all.addAll(is.keySet());
        for (String id : all) {
            if (!Objects.equals(was.get(id), is.get(id))) {
                differences.add(new VersionDifference("criterion." + id, was.get(id), is.get(id)));
            }
        }
        List<String> before = kept(was, is);
        List<String> after = kept(is, was);
        if (!before.equals(after)) {
            differences.add(new VersionDifference(CRITERIA, before, after));
        }
        return differences;
    }

    /** The ids that are in both, in the order of the first. */
    private static List<String> kept(Map<String, String> one, Map<String, String> other) {
        return one.keySet().stream().filter(other::containsKey).toList();
    }

    private static Map<String, String> texts(JsonNode definition) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (JsonNode criterion : definition.path(CRITERIA)) {
            texts.put(criterion.path("id").asString(), criterion.path("text").asString());
        }
        return texts;
    }

    private static @Nullable JsonNode orNull(JsonNode value) {
        return value.isNull() || value.isMissingNode() ? null : value;
    }
}
