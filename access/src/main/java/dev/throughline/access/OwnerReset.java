package dev.throughline.access;

import dev.throughline.access.account.AccountStore;
import dev.throughline.access.account.AccountsUnusable;
import dev.throughline.access.account.Key;
import dev.throughline.access.problem.ProblemException;
import dev.throughline.access.sqlite.SqliteAccountStore;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;

/**
 * The operation {@code owner reset [@handle]}, for who lost the password while nobody else can invite them. It gives a
 * one-use link to set a new password; the sessions that the member had end, and API tokens that work on are told of. On the file of accounts it works while the
 * server is stopped, on a database beside those that run. Who is a workspace owner stands in the log, not in the
 * accounts: whoever can run this on the machine may reset any account.
 */
public final class OwnerReset {

    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int MISUSED = 2;

    private OwnerReset() {}

    /**
     * On the file of accounts in that directory.
     *
     * @param args the handle (with or without {@code @}) or member id; without any it is {@code @owner}
     * @return the exit code: 0 done, 1 impossible, 2 misused
     */
    public static int run(Path dataDir, Clock clock, List<String> args, PrintStream out, PrintStream err) {
        if (!Files.exists(dataDir.resolve(SqliteAccountStore.FILE))) {
            err.println("There are no accounts in " + dataDir + ".");
            return FAILED;
        }
        try (var store = SqliteAccountStore.open(dataDir)) {
            return run(store, clock, args, out, err);
        } catch (AccountsUnusable e) {
            err.println(e.getMessage() + " Stop the server first.");
            return FAILED;
        }
    }

    /** The same on accounts that are open. */
    public static int run(AccountStore store, Clock clock, List<String> args, PrintStream out, PrintStream err) {
        if (args.size() > 1) {
            err.println("Usage: owner reset [@handle]");
            return MISUSED;
        }
        try {
            return reset(store, clock, args.isEmpty() ? "@owner" : args.getFirst(), out, err);
        } catch (ProblemException e) {
            err.println(e.problem().title() + ". " + e.problem().detail());
            return FAILED;
        }
    }

    private static int reset(AccountStore store, Clock clock, String whom, PrintStream out, PrintStream err) {
        var invitations = new Invitations(store, clock);
        var directory = new StoredMembers(store);
        var name = whom.toLowerCase(Locale.ROOT);
        var person =
                directory.resolve(name).or(() -> directory.resolve("@" + name)).flatMap(directory::byId);
        if (directory.all().isEmpty()) {
            err.println("There are no accounts there: look at the place that was named.");
            return FAILED;
        }
        if (person.isEmpty()) {
            err.println("Nobody is called " + whom + ". There are:");
            directory.all().forEach(member -> err.println("  @" + member.handle() + "  " + member.name()));
            return FAILED;
        }
        var link = Waiting.on(store.change(
                        person.get().id(), account -> invitations.issued(account.withoutSessions(session -> true))))
                .orElseThrow();
        out.println("@" + person.get().handle() + " is signed out everywhere. Open, within "
                + Invitations.VALIDITY.toDays() + " days, with the server running and under its own address:");
        out.println("  http://localhost:8080" + link.path());
        var tokens = Waiting.on(store.find(Key.ID, person.get().id()))
                .map(account -> account.tokens().size())
                .orElse(0);
        if (tokens > 0) {
            out.println("Their API tokens (" + tokens + ") work on: if somebody else may have them, revoke them"
                    + " under Settings then.");
        }
        return DONE;
    }
}
