package dev.throughline.query.fold;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.log.sqlite.SqliteEventLog;
import dev.throughline.query.FoodDelivery;
import dev.throughline.query.QueryConfiguration;
import dev.throughline.query.Story;
import dev.throughline.query.decisions.DecisionFold;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ForgottenWordsTest {

    private static final Duration AT_ONCE = Duration.ofSeconds(30);

    @TempDir
    Path directory;

    private final Story story =
            FoodDelivery.whole(Story.OLGA, Story.ANA, Story.JANE).story();
    private final List<Projector> started = new ArrayList<>();
    private SqliteEventLog log;

    @BeforeEach
    void open() {
        log = SqliteEventLog.open(directory, Clock.systemUTC());
        story.proposals().forEach(proposal -> log.append(proposal).join());
    }

    @AfterEach
    void close() {
        started.forEach(Projector::stop);
        log.close();
    }

    @Test
    void no_view_holds_the_words_once_it_knows_of_the_redaction_nor_does_any_of_the_past() {
        Views views = start(1_000);
        Snapshot before = views.now();
        assertThat(before.toString()).contains(Redacted.WORDS);

        Redacted.in(log);

        Snapshot now = views.atLeast(21, AT_ONCE).block();
        assertThat(now.toString()).doesNotContain(Redacted.WORDS).contains("[redacted]");
        assertThat(now.broken()).isEmpty();
        History history = new History(views, newest -> DecisionFold.in(newest).all());
        for (int position = 9; position <= 21; position++) {
            assertThat(history.asOf(position, now).toString()).doesNotContain(Redacted.WORDS);
        }
    }

    @Test
    void saved_states_go_and_who_reads_an_older_snapshot_still_leaves_none_behind() {
        Views views = start(1_000);
        Snapshot before = views.now();
        SavedStates saved = views.saved();
        assertThat(views.saved(before)).isSameAs(saved);

        Redacted.in(log);

        Snapshot now = views.atLeast(21, AT_ONCE).block();
        assertThat(views.saved(now)).isSameAs(views.saved()).isNotSameAs(saved);
        assertThat(views.saved(before)).isNotSameAs(views.saved()).isNotSameAs(saved);
    }

    @Test
    void views_that_were_folded_anew_are_those_of_a_start_whatever_the_batches() {
        Views live = start(1_000);
        Redacted.in(log);
        Snapshot folded = live.atLeast(21, AT_ONCE).block();
        for (int batch = 1; batch <= 22; batch += 3) {
            Views again = start(batch);
            assertThat(again.now()).as("batches of %d", batch).isEqualTo(folded);
            assertThat(again.saved(again.now())).isSameAs(again.saved());
        }
    }

    private Views start(int batch) {
        Projector projector = new MemoryProjector(log, QueryConfiguration.FOLDS, batch);
        started.add(projector);
        projector.start();
        return projector.views();
    }
}
