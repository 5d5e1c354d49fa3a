package dev.throughline.access.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** What every store of accounts promises. */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class AccountStoreContract {

    protected static final Instant NINE = Instant.parse("2026-03-02T09:00:00.123Z");
    protected static final Instant TEN = NINE.plus(Duration.ofHours(1));
    protected static final Account JANE =
            Account.entered("m-1", "c-1", new Personal("jane", "Jane Doe", "jane@example.org"));
    protected static final Account OMAR = Account.entered("m-2", "c-2", new Personal("omar", "Omar", ""));

    protected AccountStore store;

    /** Opens what the test began with, or left. */
    protected abstract AccountStore open();

    @BeforeEach
    void begin() {
        store = open();
    }

    @AfterEach
    void end() {
        store.close();
    }

    @Test
    void an_account_is_found_by_each_of_its_keys_and_no_other() {
        enter(OMAR);
        enter(full(JANE));

        var values = Map.of(
                Key.ID, "m-1",
                Key.COMMAND, "c-1",
                Key.HANDLE, "jane",
                Key.SESSION, "session-2",
                Key.TOKEN, "token-1",
                Key.INVITATION, "invitation-1");
        assertThat(values).containsOnlyKeys(Key.values());
        values.forEach((key, value) -> {
            assertThat(find(key, value)).as(key + " " + value).isEqualTo(full(JANE));
            assertThat(find(key, "nobody's")).isNull();
            assertThat(find(key, "")).isNull();
        });
    }

    @Test
    void what_was_entered_or_changed_is_the_same_after_a_restart() {
        var named = Account.entered("m-3", "c-3", new Personal("yamada", "山田太郎 😀", ""));
        enter(full(JANE));
        enter(named);
        enter(OMAR);
        change("m-2", AccountStoreContract::full);

        store.close();
        store = open();

        assertThat(find(Key.ID, "m-1")).isEqualTo(full(JANE));
        assertThat(find(Key.ID, "m-2")).isEqualTo(full(OMAR));
        assertThat(find(Key.ID, "m-3")).isEqualTo(named);
    }

    @Test
    void the_command_that_entered_an_account_finds_it_again() {
        enter(JANE);

        var again = enter(Account.entered("m-9", "c-1", new Personal("janet", "Janet", "")));

        assertThat(again).isEqualTo(JANE);
        assertThat(find(Key.ID, "m-9")).isNull();
        assertThat(find(Key.HANDLE, "janet")).isNull();
    }

    @Test
    void a_handle_that_is_taken_stays_whose_it_is() {
        enter(JANE);

        assertThat(enter(Account.entered("m-9", "c-9", new Personal("jane", "Jane Roe", ""))))
                .isEqualTo(JANE);
        assertThat(find(Key.COMMAND, "c-9")).isNull();
    }

    @Test
    void of_many_who_enter_one_handle_at_once_one_gets_it_and_all_are_told_who() {
        var answers = together(
                number -> store.enter(Account.entered("m-" + number, "c-" + number, new Personal("jane", "J", ""))));

        assertThat(answers).hasSize(32);
        assertThat(answers.stream().distinct()).containsExactly(find(Key.HANDLE, "jane"));
    }

    @Test
    void one_command_repeated_at_once_enters_one_account() {
        var answers = together(
                number -> store.enter(Account.entered("m-" + number, "c-1", new Personal("h-" + number, "J", ""))));

        assertThat(answers.stream().distinct()).containsExactly(find(Key.COMMAND, "c-1"));
    }

    @Test
    void an_account_is_not_found_by_what_it_had() {
        enter(full(JANE));

        change(
                "m-1",
                account -> account.withoutSessions(session -> session.hash().equals("session-1")));
        assertThat(find(Key.SESSION, "session-1")).isNull();
        assertThat(find(Key.SESSION, "session-2")).isNotNull();
        change("m-1", Account::withoutWaysIn);

        for (var gone : Map.of(Key.SESSION, "session-2", Key.TOKEN, "token-1", Key.INVITATION, "invitation-1")
                .entrySet()) {
            assertThat(find(gone.getKey(), gone.getValue()))
                    .as("" + gone.getKey())
                    .isNull();
        }
        assertThat(find(Key.HANDLE, "jane")).isEqualTo(JANE);
    }

    @Test
    void of_an_erased_account_its_id_and_command_are_left_and_its_handle_is_free() {
        enter(full(JANE));

        change("m-1", Account::erased);

        assertThat(find(Key.HANDLE, "jane")).isNull();
        assertThat(find(Key.ID, "m-1")).isEqualTo(new Account("m-1", "c-1", null, null, List.of(), List.of(), null));
        var other = Account.entered("m-9", "c-9", new Personal("jane", "Jane Roe", ""));
        assertThat(enter(other)).isEqualTo(other);
        assertThat(enter(JANE).personal()).as("by the same command").isNull();
        enter(OMAR);
        change("m-2", Account::erased);
        assertThat(find(Key.COMMAND, "c-2"))
                .as("a second without a handle")
                .extracting(Account::id)
                .isEqualTo("m-2");
    }

    @Test
    void a_change_of_an_account_that_there_is_not_is_no_change() {
        assertThat(store.change("m-1", account -> new Changed<>(account, "changed"))
                        .blockOptional())
                .isEmpty();
    }

    @Test
    void a_change_that_is_refused_changes_nothing() {
        enter(JANE);

        assertThatThrownBy(() -> change("m-1", account -> {
                    throw new IllegalArgumentException("not this one");
                }))
                .hasMessage("not this one");

        assertThat(find(Key.ID, "m-1")).isEqualTo(JANE);
    }

    @Test
    void of_changes_at_once_none_is_lost() {
        enter(JANE);

        var answers = together(number -> store.change(
                "m-1",
                account -> new Changed<>(
                        account.with(session("s-" + number)), account.sessions().size())));

        assertThat(answers).as("each saw another").doesNotHaveDuplicates().hasSize(32);
        assertThat(find(Key.ID, "m-1").sessions()).hasSize(32);
    }

    @Test
    void a_use_that_is_noted_late_does_not_turn_the_last_one_back() {
        enter(full(JANE));

        change("m-1", account -> account.usedAt("token-1", TEN).usedAt("session-2", TEN));
        change("m-1", account -> account.usedAt("token-1", NINE).usedAt("session-2", NINE));

        var account = find(Key.ID, "m-1");
        assertThat(account.token("token-1")).map(Token::lastUsed).contains(TEN);
        assertThat(account.session("session-2")).map(Session::lastUsed).contains(TEN);
        assertThat(account.token("token-2")).map(Token::lastUsed).contains(NINE);
    }

    @Test
    void a_follower_learns_of_all_accounts_first_and_then_of_each_change_before_it_is_answered() {
        enter(JANE);
        var told = Collections.synchronizedList(new ArrayList<Account>());

        store.follow(told::addAll);

        assertThat(told).containsExactly(JANE);
        enter(OMAR);
        change("m-1", Account::erased);
        change("m-2", account -> account);
        assertThat(told).containsExactly(JANE, OMAR, JANE.erased());
    }

    @Test
    void an_event_loop_may_ask_and_is_not_made_to_wait() {
        var asked = Mono.defer(() -> store.enter(JANE))
                .flatMap(entered -> store.change("m-1", account -> Changed.to(account.withPassword("hash"))))
                .flatMap(changed -> store.find(Key.HANDLE, "jane"))
                .map(found -> found.password() + " " + Schedulers.isInNonBlockingThread())
                .subscribeOn(Schedulers.parallel());

        assertThat(asked.block()).as("nor may what follows block").isEqualTo("hash true");
    }

    @Test
    void no_secret_s_hash_and_no_name_is_in_the_text_of_an_account() {
        assertThat(full(JANE)).hasToString("Account[m-1]");
        assertThat(new Changed<>(full(JANE), "a secret")).hasToString("Changed[m-1]");
    }

    protected final Account enter(Account account) {
        return store.enter(account).blockOptional().orElseThrow();
    }

    protected final Account find(Key key, String value) {
        return store.find(key, value).block();
    }

    protected final void change(String id, UnaryOperator<Account> change) {
        assertThat(store.change(id, account -> Changed.to(change.apply(account)))
                        .blockOptional())
                .isPresent();
    }

    /** Somebody with all that there can be. */
    protected static Account full(Account account) {
        var suffix = account.id().equals("m-1") ? "" : account.id();
        return account.withPassword("a hash")
                .with(session("session-1" + suffix))
                .with(session("session-2" + suffix))
                .with(new Token("token-1" + suffix, "t-1" + suffix, "nightly", NINE, TEN, null))
                .with(new Token("token-2" + suffix, "t-2" + suffix, "weekly", NINE, TEN, NINE))
                .with(new Invitation("invitation-1" + suffix, TEN));
    }

    protected static Session session(String hash) {
        return new Session(hash, NINE, NINE);
    }

    private static <T> List<T> together(IntFunction<Mono<T>> work) {
        return Flux.range(0, 32)
                .flatMap(number -> work.apply(number).subscribeOn(Schedulers.parallel()), 32)
                .collectList()
                .blockOptional()
                .orElseThrow();
    }
}
