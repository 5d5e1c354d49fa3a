package dev.throughline.access;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * The operation {@code owner reset [@handle]}, for who lost the password while nobody else can invite them. It works on
 * the files of a stopped server and gives a one-use link to set a new password; the sessions that the member had end. Who is a workspace owner
 * stands in the log, not in the accounts: whoever can run this on the machine may reset any account.
 */
public final class OwnerReset {

    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int MISUSED = 2;

    private OwnerReset() {}

    /**
     * @param args the handle (with or without {@code @}) or member id; without any it is {@code @owner}
     * @return the exit code: 0 done, 1 impossible, 2 misused
     */
    public static int run(Path dataDir, Clock clock, List<String> args, PrintStream out, PrintStream err) {
        if (args.size() > 1) {
            err.println("Usage: owner reset [@handle]");
            return MISUSED;
        }
        if (!Files.exists(dataDir.resolve(AccountStore.FILE))) {
            err.println("There are no accounts in " + dataDir + ".");
            return FAILED;
        }
        try (var store = AccountStore.open(dataDir)) {
            return reset(store, clock, args.isEmpty() ? "@owner" : args.getFirst(), out, err);
        } catch (AccountsUnusable e) {
            err.println(e.getMessage() + " Stop the server first.");
            return FAILED;
        }
    }

    private static int reset(AccountStore store, Clock clock, String whom, PrintStream out, PrintStream err) {
        var sessions = new Sessions(store, new Endings(Duration.ofDays(1)), clock);
        var invitations = new Invitations(clock);
        var directory = new StoredMembers(store, List.of());
        var name = whom.toLowerCase(Locale.ROOT);
        var person =
                directory.resolve(name).or(() -> directory.resolve("@" + name)).flatMap(directory::byId);
        if (person.isEmpty()) {
            err.println("Nobody is called " + whom + ". There are:");
            directory.all().forEach(member -> err.println("  @" + member.handle() + "  " + member.name()));
            return FAILED;
        }
        var id = person.get().id();
        var invitation = store.run(tx -> {
            sessions.endAll(tx, id);
            return invitations.issue(tx, id);
        });
        out.println("@" + person.get().handle() + " is signed out everywhere. Start the server and open, within "
                + Invitations.VALIDITY.toDays() + " days and under the server's own address:");
        out.println("  http://localhost:8080" + invitation.link());
        return DONE;
    }
}
