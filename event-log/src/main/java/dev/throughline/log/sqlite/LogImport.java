package dev.throughline.log.sqlite;

import dev.throughline.log.Commit;
import dev.throughline.log.Head;
import dev.throughline.log.ImportRefused;
import dev.throughline.log.LogVerification;
import dev.throughline.log.Verdict;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Fills an empty log with another one's commits, as they are: positions, times, hashes and salts. All of them or none. */
public final class LogImport {

    private LogImport() {}

    /**
     * Verifies while it writes, in one transaction.
     *
     * @param commits all of a log, from its first
     * @param inspection sees each commit once the chain holds up to there, and throws {@link ImportRefused} against it
     * @return where the log ends
     * @throws ImportRefused if the commits aren't whole, or the log here isn't empty
     * @throws dev.throughline.log.CannotOpenLog if the directory can't be written, or another process holds it
     */
    public static Head into(Path dataDirectory, Stream<Commit> commits, Consumer<Commit> inspection) {
        try (DataDirectory directory = DataDirectory.claim(dataDirectory);
                Session session =
                        new Session(() -> Connections.writer(directory.path().resolve(Connections.FILE)))) {
            if (Commits.head(session).position() > 0) {
                throw new ImportRefused("There is a log at " + directory.path() + " already", null);
            }
            Verdict verdict = LogVerification.verify(commits, null, commit -> {
                inspection.accept(commit);
                insert(session, commit);
            });
            if (!verdict.ok()) {
                throw ImportRefused.at(
                        Objects.requireNonNull(verdict.firstBrokenPosition()), String.valueOf(verdict.reason()));
            }
            session.connection().commit();
            return verdict.head();
        } catch (SQLException e) {
            throw new ImportRefused("The log can't be written: " + e.getMessage(), e);
        }
    }

    private static void insert(Session session, Commit commit) {
        try {
            Insertion.insert(session, commit);
        } catch (SQLException e) {
            throw new ImportRefused("Position " + commit.position() + " can't be recorded: " + e.getMessage(), e);
        }
    }
}
