package dev.throughline.access.mongodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import dev.throughline.access.account.Account;
import dev.throughline.access.account.AccountStore;
import dev.throughline.access.account.AccountStoreContract;
import dev.throughline.access.account.AccountsUnusable;
import dev.throughline.access.account.Changed;
import dev.throughline.access.account.Key;
import dev.throughline.access.account.Personal;
import dev.throughline.mongodb.testing.MongoServer;
import dev.throughline.mongodb.testing.RequiresMongo;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.BsonDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@RequiresMongo
class MongoAccountStoreTest extends AccountStoreContract {
    private final MongoDatabase database = TestDatabase.fresh();
    private AccountStore elsewhere;

    @Override
    protected AccountStore open() {
        return MongoAccountStore.open(database);
    }

    @BeforeEach
    void openAnother() {
        elsewhere = open();
    }

    @AfterEach
    void closeTheOther() {
        elsewhere.close();
    }

    @Test
    void what_one_process_was_answered_another_finds_at_once() {
        enter(JANE);
        for (int number = 0; number < 50; number++) {
            var hash = "session-" + number;
            change("m-1", account -> account.with(session(hash)));
            assertThat(elsewhere.find(Key.SESSION, hash).block()).isNotNull();
            change("m-1", account -> account.withoutSessions(session -> true));
            assertThat(elsewhere.find(Key.SESSION, hash).block()).isNull();
        }
    }

    @Test
    void of_changes_by_two_processes_at_once_none_is_lost() {
        enter(JANE);

        Flux.range(0, 32)
                .flatMap(number -> (number % 2 == 0 ? store : elsewhere)
                        .change("m-1", account -> Changed.to(account.with(session("s-" + number)))))
                .blockLast();

        assertThat(find(Key.ID, "m-1").sessions()).hasSize(32);
    }

    @Test
    void of_two_processes_that_enter_one_handle_at_once_both_are_told_who_has_it() {
        for (int number = 0; number < 20; number++) {
            var both = Mono.zip(
                            store.enter(Account.entered("a-" + number, "ca-" + number, named("h-" + number))),
                            elsewhere.enter(Account.entered("b-" + number, "cb-" + number, named("h-" + number))))
                    .blockOptional()
                    .orElseThrow();
            assertThat(both.getT1()).isEqualTo(both.getT2());
        }
    }

    @Test
    void a_follower_elsewhere_learns_of_each_account_s_last_change_within_seconds() {
        Map<String, Account> told = new ConcurrentHashMap<>();
        elsewhere.follow(accounts -> accounts.forEach(account -> told.put(account.id(), account)));

        enter(full(JANE));
        enter(OMAR);
        change("m-1", Account::withoutWaysIn);
        change("m-2", Account::erased);

        await().atMost(Duration.ofSeconds(5)).until(() -> told.equals(Map.of("m-1", JANE, "m-2", OMAR.erased())));
    }

    @Test
    void what_comes_by_a_slower_way_is_not_told_after_what_is_newer() {
        var told = new ArrayList<Account>();
        try (var following = Following.of(AccountCollection.open(TestDatabase.fresh()))) {
            following.add(told::addAll);

            following.tell(List.of(new AccountDocument(JANE.erased(), 1, "second")));
            following.tell(List.of(new AccountDocument(JANE, 0, "first"), new AccountDocument(OMAR, 0, "first")));
            following.tell(List.of(new AccountDocument(JANE.erased(), 1, "second")));
        }

        assertThat(told).containsExactly(JANE.erased(), OMAR);
    }

    @Test
    void an_erased_account_s_document_holds_nothing_of_the_person() {
        enter(full(JANE));

        change("m-1", Account::erased);

        var document = database.getCollection("accounts").find().first();
        assertThat(document).isNotNull().containsOnlyKeys("_id", "revision", "mark", "command", "sessions", "tokens");
        assertThat(document.toJson()).doesNotContainIgnoringCase("jane").doesNotContain("session-1", "token-1");
    }

    @Test
    void every_key_is_looked_up_in_an_index() {
        for (var key : Key.values()) {
            var plan = database.getCollection("accounts")
                    .find(Filters.eq(AccountDocument.field(key), "x"))
                    .explain();
            assertThat(plan.toJson())
                    .as("" + key)
                    .containsPattern("IXSCAN|IDHACK")
                    .doesNotContain("COLLSCAN");
        }
    }

    @Test
    void it_reads_and_writes_by_a_majority_whatever_the_client_is_set_to() {
        var commands = Collections.synchronizedList(new ArrayList<BsonDocument>());
        var settings = TestDatabase.settings(MongoServer.shared().uri()).addCommandListener(new CommandListener() {
            @Override
            public void commandStarted(CommandStartedEvent event) {
                if (List.of("find", "insert", "update").contains(event.getCommandName())) {
                    commands.add(event.getCommand().clone());
                }
            }
        });
        try (var client = MongoClients.create(settings.build());
                var other = MongoAccountStore.open(client.getDatabase(database.getName()))) {
            other.enter(JANE).block();
            other.change("m-1", account -> Changed.to(account.withPassword("hash")))
                    .block();
        }

        assertThat(commands).extracting(BsonDocument::getFirstKey).contains("find", "insert", "update");
        for (var command : commands) {
            if (command.getFirstKey().equals("find")) {
                assertThat(command.getDocument("readConcern").getString("level").getValue())
                        .isEqualTo("majority");
            } else {
                var concern = command.getDocument("writeConcern");
                assertThat(concern.getString("w").getValue()).isEqualTo("majority");
                assertThat(concern.getBoolean("j").getValue()).isTrue();
            }
        }
    }

    @Test
    void a_database_with_other_indexes_or_out_of_reach_is_refused_with_its_name() {
        var other = TestDatabase.fresh();
        other.getCollection("accounts").createIndex(Indexes.ascending("handle"), new IndexOptions().name("handle"));

        assertThatThrownBy(() -> MongoAccountStore.open(other))
                .isInstanceOf(AccountsUnusable.class)
                .hasMessageContaining(other.getName());
    }

    private static Personal named(String handle) {
        return new Personal(handle, "Somebody", "");
    }
}
