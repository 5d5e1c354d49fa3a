package dev.throughline.command.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import dev.throughline.events.PolicyId;
import dev.throughline.mongodb.testing.RequiresMongo;
import org.bson.Document;
import org.junit.jupiter.api.Test;

@RequiresMongo
class MongoCheckpointsTest extends CheckpointsContract {

    private final MongoDatabase database = TestDatabase.fresh();

    @Override
    Checkpoints open() {
        return MongoCheckpoints.open(database);
    }

    @Test
    void one_of_two_carries_effects_out_until_it_lets_go() {
        var policy = new PolicyId("when-late-then-remind");
        try (var first = open();
                var second = open()) {
            first.activated(policy, 0);
            assertThat(first.mine()).isTrue();
            assertThat(second.mine()).isFalse();

            first.done(7);
            assertThatThrownBy(() -> second.done(9)).isInstanceOf(TakenOver.class);
            assertThat(second.activated(policy, 30)).isZero();
            assertThat(second.done(policy)).isEqualTo(7);

            first.close();
            assertThat(second.mine()).isTrue();
            assertThat(first.mine()).isFalse();
            second.done(9);
            assertThat(first.done(policy)).isEqualTo(9);
        }
    }

    /** So that it can be read without Axon, and moved to another. */
    @Test
    void a_token_is_a_number_and_names_no_class() {
        try (var open = open()) {
            open.done(7);

            var kept = database.getCollection("policy-checkpoints")
                    .find(new Document("processorName", "policies"))
                    .first();
            assertThat(kept)
                    .containsEntry("segment", 0)
                    .containsEntry("token", "7")
                    .containsEntry("tokenType", "position");
        }
    }
}
