package dev.throughline.access.mongodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import dev.throughline.access.account.Account;
import dev.throughline.access.account.AccountStore;
import dev.throughline.access.account.Changed;
import dev.throughline.access.account.Key;
import dev.throughline.access.account.Personal;
import dev.throughline.access.account.Session;
import dev.throughline.access.problem.ProblemException;
import dev.throughline.mongodb.testing.MongoServer;
import dev.throughline.mongodb.testing.OwnServer;
import dev.throughline.mongodb.testing.RequiresMembers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What only a replica set of several members can show. */
@RequiresMembers
@DisplayNameGeneration(ReplaceUnderscores.class)
class LostMembersTest {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final Account JANE = Account.entered("m-1", "c-1", new Personal("jane", "Jane Doe", ""));
    private static final Duration AN_ELECTION = Duration.ofSeconds(60);

    private OwnServer server;
    private MongoClient client;
    private AccountStore store;

    @BeforeEach
    void open() {
        server = MongoServer.start();
        client = TestDatabase.client(server.uri());
        store = MongoAccountStore.open(client.getDatabase(server.freshDatabase()));
        store.enter(JANE).block();
    }

    @AfterEach
    void close() {
        store.close();
        client.close();
        server.close();
    }

    @Test
    void when_the_primary_is_lost_no_change_that_was_answered_is() {
        var answered = new ArrayList<String>();
        for (int number = 0; number < 10; number++) {
            answered.add(open("before-" + number));
        }
        server.kill(server.primary());

        await().atMost(AN_ELECTION)
                .ignoreExceptionsInstanceOf(ProblemException.class)
                .until(() -> answered.add(open("after")));

        assertThat(hashes()).containsAll(answered);
    }

    @Test
    void without_a_majority_no_change_is_answered_as_made_and_afterwards_it_was_made_whole_or_not() {
        var primary = server.primary();
        for (int member = 0; member < server.members(); member++) {
            if (member != primary) {
                server.kill(member);
            }
        }

        assertThatThrownBy(() -> open("uncertain"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo("accounts.unavailable"));

        server.restart();
        await().atMost(AN_ELECTION)
                .ignoreExceptionsInstanceOf(ProblemException.class)
                .until(() -> List.of("certain").equals(List.of(open("certain"))));
        assertThat(hashes()).contains("certain").isSubsetOf("certain", "uncertain");
    }

    private String open(String hash) {
        return store.change("m-1", account -> new Changed<>(account.with(new Session(hash, NOW, NOW)), hash))
                .blockOptional()
                .orElseThrow();
    }

    private List<String> hashes() {
        return store.find(Key.ID, "m-1").blockOptional().orElseThrow().sessions().stream()
                .map(Session::hash)
                .toList();
    }
}
