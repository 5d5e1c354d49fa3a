package dev.throughline.command.dispatch;

import dev.throughline.command.dispatch.Fold.Happened;
import dev.throughline.events.DomainEvent;
import java.time.Instant;
import java.util.Objects;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.jspecify.annotations.Nullable;

/**
 * An aggregate: decides on its own state, and changes it by events alone. Its state is one immutable value and its fold
 * is a constant, shared with whoever only reads the stream.
 *
 * @param <S> the state
 */
public abstract class EventSourced<S> {

    private final Fold<S> fold;

    @AggregateIdentifier
    private @Nullable String stream;

    private @Nullable S state;

    protected EventSourced(Fold<S> fold) {
        this.fold = fold;
    }

    /** The state up to now; an aggregate that is just being created has none yet. */
    public final S state() {
        return Objects.requireNonNull(state, "decided on before it was created");
    }

    /** Records a decision: it takes effect here at once, and in the log with the whole command. */
    protected final void apply(DomainEvent event) {
        AggregateLifecycle.apply(event);
    }

    final void continueFrom(String name, Known<S> known) {
        stream = name;
        state = known.state();
    }

    @EventSourcingHandler
    void evolve(DomainEvent event, @SequenceNumber long version, @Timestamp Instant at) {
        stream = event.stream();
        state = fold.after(state, new Happened(event, version, at));
    }
}
