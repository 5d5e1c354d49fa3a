package dev.throughline.log.contract;

import static dev.throughline.log.contract.Given.appended;
import static dev.throughline.log.contract.Given.event;
import static dev.throughline.log.contract.Given.guarded;
import static dev.throughline.log.contract.Given.proposal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.log.Bytes;
import dev.throughline.log.Chain;
import dev.throughline.log.Commit;
import dev.throughline.log.Guard;
import dev.throughline.log.RecordedEvent;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each commit holds the hash of the one before. What is hashed, and how, the format's test vector says. */
interface ChainPromises extends LogUnderTest {

    @Test
    default void each_commit_holds_the_hash_of_the_one_before_over_a_restart_too() {
        appended(log(), proposal("c-1", event("product:FOOD", 0)));
        appended(log(), guarded("c-2", new Guard("authority", -1), event("product:FOOD", 1)));
        appended(reopened(), proposal("c-3", event("product:FOOD", 2), event("product:SHOP", 0)));

        List<Commit> commits = log().commits(0).toList();
        assertThat(commits.get(0).previous()).isEqualTo(Bytes.of(new byte[32]));
        assertThat(commits.get(1).previous()).isEqualTo(commits.get(0).hash());
        assertThat(commits.get(2).previous()).isEqualTo(commits.get(1).hash());
        assertThat(commits).allSatisfy(commit -> assertThat(commit.hash()).isEqualTo(Chain.hash(commit)));
        assertThat(log().head().hash()).isEqualTo(commits.get(2).hash());
    }

    @Test
    default void equal_payloads_are_salted_so_that_their_hashes_differ() {
        appended(log(), proposal("c-1", event("product:FOOD", 0)));
        appended(log(), proposal("c-2", event("product:FOOD", 1)));

        List<RecordedEvent> events = log().read(0, 2);
        assertThat(events.get(0).salt().length()).isEqualTo(16);
        assertThat(events.get(0).salt()).isNotEqualTo(events.get(1).salt());
        assertThat(events.get(0).contentHash())
                .isEqualTo(Chain.contentHash(events.get(0).salt(), events.get(0).payload()))
                .isNotEqualTo(
                        Chain.contentHash(events.get(1).salt(), events.get(0).payload()));
    }
}
