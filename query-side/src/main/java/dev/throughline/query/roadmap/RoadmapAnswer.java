package dev.throughline.query.roadmap;

import dev.throughline.events.Role;
import dev.throughline.query.answer.PersonAnswer;
import dev.throughline.query.fold.Broken;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A product's roadmap.
 *
 * @param features the prioritised ones by rank, then the others by key; none that was dropped
 * @param dropped the features that were dropped, the last first
 */
public record RoadmapAnswer(
        long position,
        ProductAnswer product,
        List<FeatureAnswer> features,
        List<FeatureAnswer> dropped,
        Map<Role, List<PersonAnswer>> deciders,
        List<String> may,
        @Nullable Broken broken) {}
