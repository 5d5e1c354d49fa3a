package dev.throughline.query.store;

import static dev.throughline.events.Rationale.because;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.throughline.access.problem.ProblemException;
import dev.throughline.events.product.VisionSet;
import dev.throughline.query.FoodDelivery;
import dev.throughline.query.QueryConfiguration;
import dev.throughline.query.Story;
import dev.throughline.query.decisions.DecisionFold;
import dev.throughline.query.fact.FactFold;
import dev.throughline.query.fold.Decision;
import dev.throughline.query.fold.History;
import dev.throughline.query.fold.Redacted;
import dev.throughline.query.fold.Snapshot;
import java.time.Duration;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was superseded goes after a second and a half here; nothing is kept in memory, so that all is read from what is there. */
class KeptTest extends OneLog {

    private static final int VISIONS = 60;
    private static final int SAVED = 20;
    private static final Duration SOON = Duration.ofMillis(50);
    private static final Duration LATE = Duration.ofSeconds(30);

    private final Story story = FoodDelivery.told().mandates().features().story();

    @BeforeEach
    void tell() {
        for (int i = 1; i <= VISIONS; i++) {
            story.decided(new VisionSet(FoodDelivery.FOOD, "Vision " + i, because("It is time")));
        }
    }

    @Test
    void superseded_states_go_but_for_the_saved_ones_and_the_past_stays_as_it_was() throws Exception {
        MongoProjector projector = projector(Duration.ofSeconds(1), Duration.ofMillis(1_500));
        projector.start();
        story.proposals().forEach(proposal -> log.append(proposal).join());
        Snapshot newest = projector.views().atLeast(72, LATE).block();
        while (versionsOf("FOOD") > 1) {
            Thread.sleep(50);
        }
        assertThat(database.getCollection("saved-states").countDocuments()).isPositive();

        newest = projector.views().now();
        History history = history(projector);
        Snapshot folded = Snapshot.empty(QueryConfiguration.FOLDS);
        for (Decision decision : story.decisions()) {
            folded = folded.apply(decision);
            if (decision.position() % 13 == 0) {
                Snapshot then = history.asOf(decision.position(), newest);
                assertThat(then.of(FactFold.FACTS).get("FOOD").latest("vision").map(vision -> vision.value()))
                        .isEqualTo(folded.of(FactFold.FACTS)
                                .get("FOOD")
                                .latest("vision")
                                .map(vision -> vision.value()));
            }
        }
        projector.stop();
    }

    @Test
    void who_reads_where_nothing_is_kept_any_more_is_told_so_and_shown_no_gap() throws Exception {
        MongoProjector projector = projector(Duration.ofSeconds(1), Duration.ofMillis(1_500));
        projector.start();
        story.proposals().stream()
                .limit(40)
                .forEach(proposal -> log.append(proposal).join());
        Snapshot old = projector.views().atLeast(40, LATE).block();
        story.proposals().stream()
                .skip(40)
                .forEach(proposal -> log.append(proposal).join());
        projector.views().atLeast(72, LATE).block();
        Thread.sleep(1_100);
        assertThatThrownBy(() -> old.of(FactFold.FACTS).find("FOOD-2"))
                .isInstanceOf(ProblemException.class)
                .satisfies(refused -> assertThat(
                                ((ProblemException) refused).problem().code())
                        .isEqualTo("view.behind"));
        projector.stop();
    }

    @Test
    void what_was_made_of_words_that_were_taken_out_is_gone_at_once_from_what_is_put_by_too() throws Exception {
        MongoProjector projector = projector(Duration.ofSeconds(1), Duration.ofMillis(1_500));
        projector.start();
        append(story, 0);
        projector.views().atLeast(72, LATE).block();
        while (versionsOf("FOOD") > 1) {
            Thread.sleep(50);
        }
        assertThat(Raw.in(database))
                .hasSizeGreaterThan(70)
                .anySatisfy(row -> assertThat(row).startsWith("saved-states").contains("Vision 17"));

        long known = Redacted.in(log, 29, "/vision");
        Snapshot newest = projector.views().atLeast(known, LATE).block();
        assertThat(Raw.in(database))
                .hasSizeGreaterThan(70)
                .noneSatisfy(row -> assertThat(row).contains("Vision 17"));
        History history = history(projector);
        for (long position : new long[] {28, 29, 30, 42, 72}) {
            assertThat(history.asOf(position, newest))
                    .as("as of %d", position)
                    .isEqualTo(folded(QueryConfiguration.FOLDS, position));
        }
        projector.stop();
    }

    private static History history(MongoProjector projector) {
        return new History(projector.views(), now -> DecisionFold.in(now).all());
    }

    private long versionsOf(String subject) {
        return database.getCollection("view-states")
                .countDocuments(new Document("name", subject).append("view", new Document("$regex", "FACTS$")));
    }

    private MongoProjector projector(Duration hold, Duration keep) {
        return new MongoProjector(
                log,
                client,
                database,
                QueryConfiguration.FOLDS,
                new Pace(SOON, LATE, SOON, hold, keep, SOON, LATE, 10, SAVED, 1));
    }
}
