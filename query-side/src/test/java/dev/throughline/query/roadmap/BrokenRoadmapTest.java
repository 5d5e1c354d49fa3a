package dev.throughline.query.roadmap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.events.DomainEvent;
import dev.throughline.events.FeatureId;
import dev.throughline.events.ProductId;
import dev.throughline.events.Rationale;
import dev.throughline.events.Role;
import dev.throughline.events.feature.FeatureDefined;
import dev.throughline.events.product.ProductConceived;
import dev.throughline.events.project.ProjectChartered;
import dev.throughline.query.FoodDelivery;
import dev.throughline.query.QueryConfiguration;
import dev.throughline.query.Story;
import dev.throughline.query.answer.Paging;
import dev.throughline.query.answer.Reading;
import dev.throughline.query.delivery.DeliveryFold;
import dev.throughline.query.feature.FeatureAnswer;
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
import java.util.function.Predicate;
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

        RoadmapQueries queries = new RoadmapQueries(reading(
                story,
                RoadmapFold.ROADMAPS,
                event -> event instanceof FeatureDefined defined
                        && defined.feature().equals(new FeatureId("FOOD-2"))));
        RoadmapAnswer broken = queries.roadmap(FoodDelivery.FOOD);
        assertThat(broken.broken())
                .isEqualTo(new Broken("ROADMAPS", "FOOD", 10, "java.lang.IllegalStateException: not this one"));
        assertThat(broken.features()).extracting(FeatureAnswer::key).containsExactly("FOOD-1");
        assertThat(broken.position()).isEqualTo(13);
        assertThat(queries.roadmap(other).broken()).isNull();
        assertThat(queries.products(Paging.of("products", null, null)).broken()).isNotNull();
    }

    @Test
    void a_roadmap_says_so_too_where_a_project_that_it_shows_is_broken() {
        Story story = FoodDelivery.told().mandates().features().proposed().story();

        RoadmapQueries queries =
                new RoadmapQueries(reading(story, DeliveryFold.DELIVERIES, event -> event instanceof ProjectChartered));

        assertThat(queries.roadmap(FoodDelivery.FOOD).broken())
                .extracting(Broken::view, Broken::key)
                .containsExactly("DELIVERIES", "TRK");
    }

    private static Reading reading(Story story, Fold<?> breaks, Predicate<DomainEvent> on) {
        List<Fold<?>> folds = new ArrayList<>(QueryConfiguration.FOLDS);
        folds.replaceAll(fold -> fold == breaks ? new Breaking<>(fold, on) : fold);
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

    /** A fold with a bug in it. */
    private record Breaking<S>(Fold<S> fold, Predicate<DomainEvent> on) implements Fold<S> {

        @Override
        public String name() {
            return fold.name();
        }

        @Override
        public Collection<String> keys(Decision decision) {
            return fold.keys(decision);
        }

        @Override
        public S initial(String key) {
            return fold.initial(key);
        }

        @Override
        public S apply(S state, Decision decision) {
            if (on.test(decision.event())) {
                throw new IllegalStateException("not this one");
            }
            return fold.apply(state, decision);
        }
    }
}
