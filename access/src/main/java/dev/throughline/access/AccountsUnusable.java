package dev.throughline.access;

/** The accounts can't be opened: another process has them, or the directory can't be written. The message is for people. */
public final class AccountsUnusable extends RuntimeException {

    AccountsUnusable(String message, Throwable cause) {
        super(message, cause);
    }
}
