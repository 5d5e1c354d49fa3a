package dev.throughline.access;

import dev.throughline.access.account.Account;
import dev.throughline.access.account.AccountStore;
import dev.throughline.access.problem.ProblemException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * Copies all accounts from one store to another, whole: who they are, passwords, sessions, tokens and invitations. People
 * sign in to the copy, and stay signed in, as they did. No server may use either meanwhile.
 *
 * <p>What a copy that was cut short has left is gone on from; whatever else is there refuses it, and nothing is copied.
 */
public final class AccountCopy {

    private static final int DONE = 0;
    private static final int FAILED = 1;

    private AccountCopy() {}

    /** @return the exit code: 0 done, 1 impossible */
    public static int run(AccountStore from, AccountStore to, PrintStream out, PrintStream err) {
        var accounts = all(from);
        var there = new HashSet<>(all(to));
        if (!accounts.containsAll(there)) {
            err.println("There are other accounts already where these should go. Nothing was copied.");
            return FAILED;
        }
        try {
            for (var account : accounts) {
                if (!account.equals(Waiting.on(to.enter(account)).orElseThrow())) {
                    throw new IllegalStateException("Somebody else uses the accounts that are copied to");
                }
            }
        } catch (ProblemException e) {
            err.println(e.problem().title() + ". What is missing is copied when this is repeated.");
            return FAILED;
        }
        out.println("Accounts copied: " + (accounts.size() - there.size()) + ". There now: " + accounts.size() + ".");
        return DONE;
    }

    private static List<Account> all(AccountStore store) {
        var accounts = new ArrayList<Account>();
        store.follow(accounts::addAll);
        return List.copyOf(accounts);
    }
}
