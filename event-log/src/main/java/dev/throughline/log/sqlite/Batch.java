package dev.throughline.log.sqlite;

import dev.throughline.log.Appended;
import dev.throughline.log.Commit;
import dev.throughline.log.Draft;
import dev.throughline.log.Head;
import dev.throughline.log.LogUnavailable;
import dev.throughline.log.Redaction;
import dev.throughline.log.RedactionImpossible;
import dev.throughline.log.RequestMismatch;
import dev.throughline.log.adapter.HeadSignal;
import dev.throughline.log.adapter.Judge;
import dev.throughline.log.adapter.Outcome;
import dev.throughline.log.adapter.Writer;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.axonframework.modelling.command.ConcurrencyException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes many proposals in one transaction. One that is refused is left out, alone; it is answered after the flush like
 * the others, since its reason may be a neighbour that is not durable before.
 */
final class Batch implements Writer.Batches {

    private static final Logger LOGGER = LoggerFactory.getLogger(Batch.class);

    private final Session session;
    private final Clock clock;
    private final HeadSignal signal;
    private final RecordedInFile recorded;
    private final Judge<SQLException> judge;
    private boolean forgetting;

    Batch(Session session, Clock clock, HeadSignal signal) {
        this.session = session;
        this.recorded = new RecordedInFile(session);
        this.judge = new Judge<>(recorded);
        this.clock = clock;
        this.signal = signal;
    }

    @Override
    public void write(List<Writer.Entry> entries) {
        List<Outcome> outcomes = new ArrayList<>(entries.size());
        Head before = signal.head();
        Head head = before;
        try {
            head = caughtUp();
            for (Writer.Entry entry : entries) {
                Outcome outcome = judge(entry, head);
                outcomes.add(outcome);
                Appended appended = outcome.appended();
                if (appended != null && !appended.replayed()) {
                    head = appended.commit().head();
                }
            }
            session.connection().commit();
        } catch (Throwable e) {
            giveUp(entries, e);
            return;
        }
        if (forgetting) {
            forget();
        }
        signal.advance(head);
        outcomes.forEach(Outcome::tell);
        if (head.position() > before.position()) {
            signal.tell();
        }
    }

    /**
     * The head to go on from. After a failure, what is stored counts: a commit whose flush failed may be there after all,
     * but what was acknowledged can't be gone.
     */
    private Head caughtUp() throws SQLException {
        if (!session.isOpen()) {
            Head stored = Commits.head(session);
            if (stored.position() < signal.head().position()) {
                throw new LogUnavailable("the file has lost what was recorded in it", null);
            }
            signal.advance(stored);
        }
        return signal.head();
    }

    private void giveUp(List<Writer.Entry> entries, Throwable reason) {
        LOGGER.error("The event log can't be written", reason);
        session.close();
        recorded.forget();
        LogUnavailable unavailable =
                new LogUnavailable("The event log can't be written: " + reason.getMessage(), reason);
        entries.forEach(entry -> entry.answer().completeExceptionally(unavailable));
    }

    private Outcome judge(Writer.Entry entry, Head head) throws SQLException {
        Draft draft = entry.written();
        try {
            Optional<Appended> earlier = judge.judge(draft.proposal());
            if (earlier.isPresent()) {
                return new Outcome(entry, earlier.get(), null);
            }
        } catch (ConcurrencyException | RequestMismatch | RedactionImpossible refusal) {
            return new Outcome(entry, null, refusal);
        }
        Commit commit = draft.follow(head, clock.instant());
        Insertion.insert(session, commit);
        for (Redaction redaction : draft.proposal().redactions()) {
            Insertion.redact(session, redaction.position(), redaction.payload(), redaction.saidAt(commit));
            forgetting = true;
        }
        recorded.recorded(commit.events());
        return new Outcome(entry, new Appended(commit, false), null);
    }

    /** What was redacted is in the write-ahead log still, until that is emptied. A reader in the way is waited for. */
    private void forget() {
        try {
            forgetting = !Connections.emptyWriteAheadLog(session.connection());
        } catch (SQLException e) {
            LOGGER.warn("What was redacted is still in the write-ahead log, until the next write or start", e);
            session.close();
        }
    }
}
