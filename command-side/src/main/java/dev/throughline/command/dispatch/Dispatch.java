package dev.throughline.command.dispatch;

import dev.throughline.access.problem.Problem;
import dev.throughline.access.problem.ProblemException;
import dev.throughline.log.Chain;
import dev.throughline.log.Commit;
import dev.throughline.log.EventLog;
import dev.throughline.log.LogUnavailable;
import dev.throughline.log.OutcomeUnknown;
import dev.throughline.log.RequestMismatch;
import dev.throughline.log.axon.AlreadyRecorded;
import java.util.Optional;
import java.util.function.Supplier;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.modelling.command.ConcurrencyException;

/**
 * Takes a command to its decision: once, however often it is asked for under one key.
 *
 * <p>It blocks the caller until the decision is durable, so it is not for event loops. Where somebody else decided in
 * between, the command is judged afresh, on fresh state, on the caller's thread.
 */
public final class Dispatch {

    private static final int RETRIES = 8;

    private final CommandGateway gateway;
    private final EventLog log;

    Dispatch(CommandGateway gateway, EventLog log) {
        this.gateway = gateway;
        this.log = log;
    }

    /**
     * What this was answered with before, if it was.
     *
     * @throws ProblemException 422 {@code idempotency.mismatch} if the key was used for something else
     */
    public Optional<Outcome> replay(Asking asking) {
        return available(() -> log.findCommand(asking.commandId()).map(commit -> replayed(commit, asking)));
    }

    /**
     * Judges the command and records what it decides.
     *
     * @throws ProblemException if it is refused, or 503 {@code log.unavailable}, {@code lock.timeout}: then it had no effect, or the answer says that nobody knows
     */
    public Outcome dispatch(Command command, Asking asking) {
        return available(() -> {
            try {
                return decide(command, asking);
            } catch (ProblemException refusal) {
                // the same command, asked for twice at once: the other one may have been accepted meanwhile
                return replay(asking).orElseThrow(() -> refusal);
            }
        });
    }

    private Outcome decide(Command command, Asking asking) {
        for (int retries = 0; ; retries++) {
            var attempt = new Attempt(asking);
            try {
                gateway.sendAndWait(new GenericCommandMessage<>(command, attempt.asMetadata()));
                return new Outcome(attempt.commit().commit().orElseThrow(() -> nothing(command)), false);
            } catch (AlreadyRecorded repeated) {
                return new Outcome(repeated.commit(), true);
            } catch (RequestMismatch e) {
                throw mismatch().exception();
            } catch (ConcurrencyException e) {
                if (retries == RETRIES) {
                    throw contended().exception();
                }
            }
        }
    }

    private static Outcome replayed(Commit commit, Asking asking) {
        if (commit.digestSalt() == null
                || !Chain.digest(commit.digestSalt(), asking.request()).equals(commit.digest())) {
            throw mismatch().exception();
        }
        return new Outcome(commit, true);
    }

    private static <T> T available(Supplier<T> work) {
        try {
            return work.get();
        } catch (OutcomeUnknown e) {
            throw unavailable(
                    "The log of decisions doesn't say whether this was recorded. Send the same again, with the same"
                            + " Idempotency-Key: it is recorded once.");
        } catch (LogUnavailable e) {
            throw unavailable(
                    "The log of decisions can't be written or read at the moment. Nothing was changed; try again.");
        }
    }

    private static ProblemException unavailable(String detail) {
        return Problem.of(503, "log.unavailable", "Nothing can be recorded now", detail)
                .withHeader("Retry-After", "5")
                .exception();
    }

    private static IllegalStateException nothing(Command command) {
        return new IllegalStateException(command.catalogueName() + " was accepted and decided nothing");
    }

    private static Problem mismatch() {
        return Problem.of(
                422,
                "idempotency.mismatch",
                "This key was used for something else",
                "The Idempotency-Key stands for another method, path or body already. Take a new one.");
    }

    private static Problem contended() {
        return Problem.of(
                        503,
                        "lock.timeout",
                        "Too many decide on this at once",
                        "Others kept deciding in between. Nothing was changed; try again.")
                .withHeader("Retry-After", "1");
    }
}
