package dev.throughline.access.account;

/**
 * What a change makes of an account, and what it has to say about it.
 *
 * @param account the same as before if there is nothing to change
 */
public record Changed<T>(Account account, T result) {

    /** A change that has nothing to say but that it was made. */
    public static Changed<Account> to(Account account) {
        return new Changed<>(account, account);
    }

    /** Names no secret that the result may hold. */
    @Override
    public String toString() {
        return "Changed[" + account.id() + "]";
    }
}
