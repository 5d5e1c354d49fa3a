package dev.throughline.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClients;
import dev.throughline.mongodb.testing.MongoServer;
import dev.throughline.mongodb.testing.OwnServer;
import dev.throughline.mongodb.testing.RequiresMongo;
import java.nio.file.Path;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that lets in only whom it knows, with the one user that docs/mongodb.md has made. */
@RequiresMongo
@DisplayNameGeneration(ReplaceUnderscores.class)
class MongodbUserTest {

    @Test
    void a_user_who_may_read_and_write_the_one_database_is_enough_and_a_wrong_password_is_one_line(
            @TempDir Path folder) {
        try (var server = MongoServer.start()) {
            makeUser(server);
            server.requireUsers();

            try (var served = Served.with(arguments(server, folder, "secret"))) {
                new Story(served.root(), served.firstLink()).play();
            }
            assertThatThrownBy(() -> Served.with(arguments(server, folder, "wrong")))
                    .satisfies(refused -> assertThat(OneLineRefusals.explain(refused))
                            .get()
                            .asString()
                            .contains("doesn't let this user in: name or password is wrong")
                            .doesNotContain("secret")
                            .doesNotContain("wrong@"));
        }
    }

    private static void makeUser(OwnServer server) {
        try (var client = MongoClients.create(server.uri())) {
            client.getDatabase("throughline")
                    .runCommand(new Document("createUser", "throughline")
                            .append("pwd", "secret")
                            .append("roles", List.of("readWrite")));
        }
    }

    private static String[] arguments(OwnServer server, Path folder, String password) {
        var uri = server.uri("throughline").replace("mongodb://", "mongodb://throughline:" + password + "@");
        return new String[] {"--throughline.data-dir=" + folder, "--throughline.mongodb.uri=" + uri};
    }
}
