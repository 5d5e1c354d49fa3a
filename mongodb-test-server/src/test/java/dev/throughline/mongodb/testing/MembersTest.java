package dev.throughline.mongodb.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClients;
import org.bson.Document;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Runs only where there is a {@code mongod}. */
@RequiresMembers
@DisplayNameGeneration(ReplaceUnderscores.class)
class MembersTest {

    @Test
    void another_member_becomes_the_primary_when_the_primary_is_killed() {
        try (var server = MongoServer.start();
                var client = MongoClients.create(server.uri())) {
            assertThat(server.members()).isEqualTo(3);
            assertThat(server.kind()).startsWith("mongod ").endsWith(", three members");
            var notes = client.getDatabase("kept")
                    .withWriteConcern(WriteConcern.MAJORITY)
                    .getCollection("notes");
            notes.insertOne(new Document("_id", 1));
            int first = server.primary();

            server.kill(first);
            Patience.untilWritable(server.uri(), () -> false);

            assertThat(server.primary()).isNotEqualTo(first);
            assertThat(notes.countDocuments()).isEqualTo(1);
            server.restart();
        }
    }
}
