package dev.throughline.access.account;

import dev.throughline.access.problem.Problem;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import reactor.core.publisher.Mono;

/**
 * Where accounts are kept. Every change concerns one account, and is there whole or not at all, whatever fails in
 * between; it is durable when it is answered.
 *
 * <p>Nothing here blocks: work begins when its answer is subscribed to. What is answered may be gone on with on a thread
 * that must not block. If the accounts can't be read or written, an answer fails with 503 {@code accounts.unavailable};
 * a change may then have been made all the same.
 *
 * <p>Not promised: an order between changes of two accounts, or that two are made together.
 */
public interface AccountStore extends AutoCloseable {

    /** The account with this key as of the last change that was answered, by whichever process; empty if there is none. */
    Mono<Account> find(Key key, String value);

    /**
     * Enters an account, unless there is one already under its command id or, failing that, with its handle. Nothing
     * changes then, and that one is the answer. Of several who enter the same at once, all get the same answer.
     */
    Mono<Account> enter(Account account);

    /**
     * Changes the account as it is then; no other change comes in between. Empty if there is no such account.
     *
     * @param change has no effect besides what it gives, since it may be asked again; what it throws fails the answer,
     *     and nothing is changed. It takes no other account's handle or command id.
     */
    <T> Mono<T> change(String memberId, Function<Account, Changed<T>> change);

    /**
     * Tells of all accounts now, before this returns, and of each that changes, for as long as the store is open: of a
     * change made here before it is answered, of one made by another process within seconds. A follower is told
     * by one thread at a time, of the changes of an account in their order (it may miss some in between, never the
     * last), and it must not block.
     */
    void follow(Consumer<List<Account>> follower);

    @Override
    void close();

    /** What an answer fails with if the accounts can't be read or written. */
    static RuntimeException unavailable() {
        return Problem.of(503, "accounts.unavailable", "Accounts can't be reached", "Try again in a moment.")
                .withHeader("Retry-After", "5")
                .exception();
    }
}
