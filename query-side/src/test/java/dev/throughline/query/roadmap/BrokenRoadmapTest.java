package dev.throughline.query.roadmap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.events.FeatureId;
import dev.throughline.events.ProductId;
import dev.throughline.events.Rationale;
import dev.throughline.events.Role;
import dev.throughline.events.feature.FeatureDefined;
import dev.throughline.events.product.ProductConceived;
import dev.throughline.query.FoodDelivery;
import dev.throughline.query.QueryConfiguration;
import dev.throughline.query.Story;
import dev.throughline.query.answer.Reading;
import dev.throughline.query.fold.Broken;
import dev.throughline.query.fold.Decision;
import dev.throughline.query.fold.Fold;
import dev.throughline.query.fold.Snapshot;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BrokenRoadmapTest {

    @Test
    void a_roadmap_whose_fold_failed_says_where_it_ends_and_other_products_do_not() {
        Story story = FoodDelivery.told().mandates().features().story();
        ProductId other = new ProductId("OTHER");
        story.by(Story.ANA, Role.CONTRIBUTOR)
                .decided(new ProductConceived(other, "Other", "Another problem", null, Rationale.NONE));

        RoadmapQueries queries = new RoadmapQueries(reading(story, new FeatureId("FOOD-2")));
        RoadmapAnswer broken = queries.roadmap(FoodDelivery.FOOD);
        assertThat(broken.broken())
                .isEqualTo(new Broken("ROADMAPS", "FOOD", 10, "java.lang.IllegalStateException: not this one"));
        assertThat(broken.features()).extracting(FeatureAnswer::key).containsExactly("FOOD-1");
        assertThat(broken.position()).isEqualTo(13);
        assertThat(queries.roadmap(other).broken()).isNull();
        assertThat(queries.products().broken()).isNotNull();
    }

    private static Reading reading(Story story, FeatureId breaksOn) {
        List<Fold<?>> folds = new ArrayList<>(QueryConfiguration.FOLDS);
        folds.replaceAll(fold -> fold == RoadmapFold.ROADMAPS ? new Breaking(breaksOn) : fold);
        Snapshot snapshot = Snapshot.empty(folds);
        for (Decision decision : story.decisions()) {
            snapshot = snapshot.apply(decision);
        }
        return new Reading(
                snapshot,
                Story.ANA,
                Instant.parse("2027-03-10T08:00:00Z"),
                ZoneOffset.UTC,
                id -> Optional.ofNullable(Story.DIRECTORY.get(id)));
    }

    /** The roadmap's own fold with a bug in it. */
    private record Breaking(FeatureId on) implements Fold<Product> {

        @Override
        public String name() {
            return RoadmapFold.ROADMAPS.name();
        }

        @Override
        public Collection<String> keys(Decision decision) {
            return RoadmapFold.ROADMAPS.keys(decision);
        }

        @Override
        public Product initial(String key) {
            return RoadmapFold.ROADMAPS.initial(key);
        }

        @Override
        public Product apply(Product state, Decision decision) {
            if (decision.event() instanceof FeatureDefined defined
                    && defined.feature().equals(on)) {
                throw new IllegalStateException("not this one");
            }
            return RoadmapFold.ROADMAPS.apply(state, decision);
        }
    }
}
