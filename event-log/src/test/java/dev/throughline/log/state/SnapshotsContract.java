package dev.throughline.log.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.throughline.log.Bytes;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Every promise of the port. An adapter extends this class and says how it is opened; it overrides nothing else. */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class SnapshotsContract {

    protected static final String STREAM = "feature:FOOD-1";
    protected static final long FIRST = Snapshots.FIRST_ERA;

    private Snapshots snapshots;

    /** Opens a place where nothing is kept. */
    protected abstract Snapshots open();

    @BeforeEach
    void openPlace() {
        snapshots = open();
    }

    @Test
    void what_is_kept_is_found_as_it_was_under_its_stream_and_name_alone() {
        Snapshot kept = new Snapshot(STREAM, "feature", 3, 117, Bytes.of(new byte[] {0, -1, 127, -128}));

        assertThat(snapshots.find(STREAM, "feature")).isEqualTo(new Snapshots.Found(FIRST, null));
        assertThat(snapshots.keep(kept, FIRST)).isTrue();

        assertThat(snapshots.find(STREAM, "feature")).isEqualTo(new Snapshots.Found(FIRST, kept));
        assertThat(snapshots.find(STREAM, "other").snapshot()).isNull();
        assertThat(snapshots.find("feature:FOOD-2", "feature").snapshot()).isNull();
    }

    @Test
    void a_stream_has_a_snapshot_for_each_name() {
        Snapshot one = snapshot("feature", 1, 5);
        Snapshot other = snapshot("subjects", 1, 7);
        snapshots.keep(one, FIRST);
        snapshots.keep(other, FIRST);

        assertThat(snapshots.find(STREAM, "feature").snapshot()).isEqualTo(one);
        assertThat(snapshots.find(STREAM, "subjects").snapshot()).isEqualTo(other);
    }

    @Test
    void the_latest_is_kept_in_whatever_order_they_come() {
        for (long version : List.of(0, 1, 3, 2)) {
            assertThat(snapshots.keep(snapshot("feature", 1, version), FIRST)).isTrue();
        }
        assertThat(snapshots.find(STREAM, "feature").snapshot()).isEqualTo(snapshot("feature", 1, 3));
    }

    @Test
    void what_was_kept_at_a_version_can_be_put_right() {
        snapshots.keep(new Snapshot(STREAM, "feature", 1, 3, Bytes.utf8("wrong")), FIRST);
        snapshots.keep(snapshot("feature", 1, 3), FIRST);

        assertThat(snapshots.find(STREAM, "feature").snapshot()).isEqualTo(snapshot("feature", 1, 3));
    }

    @Test
    void a_newer_form_takes_the_place_of_an_older_one_and_never_the_other_way_round() {
        snapshots.keep(snapshot("feature", 1, 300), FIRST);
        snapshots.keep(snapshot("feature", 2, 100), FIRST);
        assertThat(snapshots.keep(snapshot("feature", 1, 400), FIRST)).isTrue();

        assertThat(snapshots.find(STREAM, "feature").snapshot()).isEqualTo(snapshot("feature", 2, 100));
    }

    @Test
    void what_is_forgotten_is_gone_under_every_name_and_the_next_era_begins() {
        snapshots.keep(snapshot("feature", 1, 5), FIRST);
        snapshots.keep(snapshot("subjects", 1, 5), FIRST);

        snapshots.forget(STREAM);

        Snapshots.Found found = snapshots.find(STREAM, "feature");
        assertThat(found.snapshot()).isNull();
        assertThat(snapshots.find(STREAM, "subjects").snapshot()).isNull();
        assertThat(found.era()).isNotEqualTo(FIRST);
    }

    @Test
    void what_was_begun_before_is_never_kept_again_though_it_would_be_the_first() {
        snapshots.forget(STREAM);

        assertThat(snapshots.keep(snapshot("feature", 1, 5), FIRST)).isFalse();
        assertThat(snapshots.find(STREAM, "feature").snapshot()).isNull();

        long second = snapshots.find(STREAM, "feature").era();
        assertThat(snapshots.keep(snapshot("feature", 1, 6), second)).isTrue();
        assertThat(snapshots.keep(snapshot("feature", 1, 7), FIRST)).isFalse();
        assertThat(snapshots.find(STREAM, "feature").snapshot()).isEqualTo(snapshot("feature", 1, 6));

        snapshots.forget(STREAM);
        assertThat(snapshots.keep(snapshot("feature", 1, 8), second)).isFalse();
        assertThat(snapshots.find(STREAM, "feature").snapshot()).isNull();
    }

    @Test
    void of_several_at_once_the_latest_stays_and_none_that_was_begun_before_it_was_forgotten() {
        List<CompletableFuture<Void>> all = new ArrayList<>();
        for (int keeper = 0; keeper < 4; keeper++) {
            int first = keeper;
            all.add(CompletableFuture.runAsync(
                    () -> IntStream.range(0, 20)
                            .forEach(i -> snapshots.keep(snapshot("feature", 1, first + 4L * i), FIRST)),
                    Thread::startVirtualThread));
        }
        all.forEach(CompletableFuture::join);
        assertThat(snapshots.find(STREAM, "feature").snapshot()).isEqualTo(snapshot("feature", 1, 79));

        CompletableFuture<Void> late = CompletableFuture.runAsync(
                () -> IntStream.range(80, 120).forEach(i -> snapshots.keep(snapshot("feature", 1, i), FIRST)),
                Thread::startVirtualThread);
        snapshots.forget(STREAM);
        late.join();
        assertThat(snapshots.find(STREAM, "feature").snapshot()).isNull();
    }

    @Test
    void what_is_no_name_or_no_version_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> snapshot("feature.form", 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> snapshot("", 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> snapshot("feature", 1, -1));
    }

    protected static Snapshot snapshot(String name, int form, long version) {
        return new Snapshot(STREAM, name, form, version, Bytes.utf8("state " + name + " " + form + " at " + version));
    }
}
