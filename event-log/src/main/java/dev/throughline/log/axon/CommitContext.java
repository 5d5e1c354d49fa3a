package dev.throughline.log.axon;

import dev.throughline.log.Commit;
import dev.throughline.log.Guard;
import dev.throughline.log.NewEvent;
import dev.throughline.log.Proposal;
import dev.throughline.log.Redaction;
import dev.throughline.log.Request;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * What a commit needs beside its events, carried by the root unit of work: under which command id, for which request,
 * and what was read. Handlers add guards while they read; the storage engine takes it all when the unit of work commits.
 *
 * <p>One context is for one attempt: a retry starts with a fresh one, since its guards are others. Not thread-safe, as a
 * unit of work isn't.
 */
public final class CommitContext {

    private static final String RESOURCE = CommitContext.class.getName();

    private final String commandId;
    private final Request request;
    private final Set<Guard> guards = new LinkedHashSet<>();
    private final List<Redaction> redactions = new ArrayList<>();
    private @Nullable Instant happenedAt;
    private boolean appended;
    private @Nullable Commit commit;

    public CommitContext(String commandId, Request request) {
        this.commandId = commandId;
        this.request = request;
    }

    /** The context of the current unit of work; empty outside one, or if it carries none. */
    public static Optional<CommitContext> find() {
        return CurrentUnitOfWork.isStarted()
                ? Optional.ofNullable(CurrentUnitOfWork.get().root().getResource(RESOURCE))
                : Optional.empty();
    }

    /**
     * The context of the current unit of work.
     *
     * @throws IllegalStateException if there is none
     */
    public static CommitContext current() {
        return find().orElseThrow(
                        () -> new IllegalStateException("No unit of work that carries a commit context is under way"));
    }

    /** Puts this context into the root of a unit of work. */
    public void attachTo(UnitOfWork<?> unitOfWork) {
        unitOfWork.root().resources().put(RESOURCE, this);
    }

    public String commandId() {
        return commandId;
    }

    public Request request() {
        return request;
    }

    /**
     * The decision stands on this stream as it was at this version.
     *
     * @param version of its last event; {@link Guard#ABSENT} if it must have none
     */
    public void guard(String stream, long version) {
        guards.add(new Guard(stream, version));
    }

    /** The commit takes this out of an earlier event, and has an event that says so. */
    public void redact(Redaction redaction) {
        redactions.add(redaction);
    }

    /**
     * All events of the commit happened at this moment, which is their timestamp then; else each has the one that Axon gave
     * it.
     */
    public void happenedAt(Instant moment) {
        happenedAt = moment;
    }

    /** What was guarded so far. */
    public Set<Guard> guards() {
        return Set.copyOf(guards);
    }

    /** What was recorded; empty until then, and for a command without events. */
    public Optional<Commit> commit() {
        return Optional.ofNullable(commit);
    }

    Proposal propose(List<NewEvent> events) {
        if (appended) {
            throw new IllegalStateException("Command " + commandId
                    + " appends twice in one unit of work: one command is one commit, so its events must be published"
                    + " before the unit of work prepares to commit");
        }
        appended = true;
        return new Proposal(
                commandId,
                request,
                List.copyOf(guards),
                events.stream().map(this::happened).toList(),
                redactions);
    }

    private NewEvent happened(NewEvent event) {
        return happenedAt == null
                ? event
                : new NewEvent(
                        event.stream(),
                        event.version(),
                        event.id(),
                        event.type(),
                        event.revision(),
                        happenedAt,
                        event.payload(),
                        event.metadata());
    }

    void recorded(Commit recorded) {
        this.commit = recorded;
    }
}
