package dev.throughline.mongodb.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** On the first server that this machine has. */
@RequiresMongo
@DisplayNameGeneration(ReplaceUnderscores.class)
class MongoServerTest {

    @Test
    void the_shared_server_is_one_that_can_be_written_to_and_says_what_it_is() {
        var server = MongoServer.shared();
        assertThat(MongoServer.shared()).isSameAs(server);
        assertThat(server.kind()).matches("(mongod|SecantusDB) \\d.*");

        var database = server.freshDatabase();
        assertThat(server.freshDatabase()).isNotEqualTo(database);
        try (var client = MongoClients.create(server.uri(database))) {
            client.getDatabase(database).getCollection("notes").insertOne(new Document("_id", 1));
            assertThat(client.listDatabaseNames()).contains(database);
        }
    }

    @Test
    void a_server_of_ones_own_is_killed_and_started_again_with_what_it_had_acknowledged() {
        try (var server = MongoServer.start();
                var client = MongoClients.create(server.uri())) {
            notes(client).insertOne(new Document("_id", 1));
            server.kill();
            try (var other = Patience.client(server.uri())) {
                assertThatThrownBy(() -> notes(other).countDocuments()).isInstanceOf(MongoException.class);
            }

            server.restart();

            assertThat(notes(client).find().map(note -> note.getInteger("_id"))).containsExactly(1);
            notes(client).insertOne(new Document("_id", 2));
        }
    }

    @Test
    void a_server_that_requires_users_lets_in_those_it_knows() {
        try (var server = MongoServer.start()) {
            try (var client = MongoClients.create(server.uri())) {
                client.getDatabase("kept")
                        .runCommand(new Document("createUser", "jo")
                                .append("pwd", "secret")
                                .append("roles", List.of("readWrite")));
            }
            server.requireUsers();

            try (var nobody = Patience.client(server.uri())) {
                assertThatThrownBy(() -> notes(nobody).countDocuments()).isInstanceOf(MongoException.class);
            }
            var jo = server.uri("kept").replace("mongodb://", "mongodb://jo:secret@");
            try (var client = MongoClients.create(jo)) {
                notes(client).insertOne(new Document("_id", 1));
                assertThatThrownBy(() -> client.getDatabase("other")
                                .getCollection("notes")
                                .insertOne(new Document("_id", 1)))
                        .isInstanceOf(MongoException.class);
            }
        }
    }

    @Test
    void what_does_not_come_up_is_told_with_its_own_words() {
        assertThatThrownBy(() -> ProcessServer.single(List.of("sh", "-c", "echo the disk is full; exit 1", "{port}")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("does not listen on 127.0.0.1:")
                .hasMessageContaining("it ended. It wrote:")
                .hasMessageEndingWith("the disk is full");
    }

    private static MongoCollection<Document> notes(MongoClient client) {
        return client.getDatabase("kept")
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                .getCollection("notes");
    }
}
