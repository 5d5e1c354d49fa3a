package dev.throughline.log.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.log.Bytes;
import org.junit.jupiter.api.Test;

class HeapSnapshotsTest extends SnapshotsContract {

    @Override
    protected Snapshots open() {
        return new HeapSnapshots();
    }

    @Test
    void only_so_many_are_kept_and_those_that_had_to_go_are_forgotten_as_well() {
        Snapshots snapshots = open();
        snapshots.keep(snapshot("feature", 1, 5), FIRST);
        for (int i = 0; i < 1_000; i++) {
            snapshots.keep(new Snapshot("feature:SHOP-" + i, "feature", 1, 5, Bytes.utf8("state")), FIRST);
        }
        assertThat(snapshots.find(STREAM, "feature").snapshot()).isNull();
        assertThat(snapshots.find("feature:SHOP-0", "feature").snapshot()).isNotNull();

        snapshots.forget(STREAM);
        assertThat(snapshots.keep(snapshot("feature", 1, 5), FIRST)).isFalse();
    }
}
