package dev.throughline.access.account;

/** The accounts can't be opened: another process has them, or they can't be reached or written. The message is for people. */
public final class AccountsUnusable extends RuntimeException {

    public AccountsUnusable(String message, Throwable cause) {
        super(message, cause);
    }
}
