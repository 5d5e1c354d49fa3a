package dev.throughline.command.dispatch;

import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.axonframework.common.lock.LockFactory;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.AggregateFactory;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;

/**
 * One Axon repository per kind of aggregate. An aggregate is continued from the state that {@link Streams} keeps, which
 * is caught up from the log under the aggregate's lock: Axon takes it for a snapshot with nothing after it.
 */
public final class Repositories {

    private final EventStore eventStore;
    private final LockFactory locks;
    private final Streams streams;
    private final ConcurrentHashMap<Class<?>, Aggregates<?>> aggregates = new ConcurrentHashMap<>();

    Repositories(EventStore eventStore, LockFactory locks, Streams streams) {
        this.eventStore = eventStore;
        this.locks = locks;
        this.streams = streams;
    }

    /** The aggregates of this kind; the same ones for everybody who asks. */
    @SuppressWarnings("unchecked") // each kind is kept under its own class
    public <S, A extends EventSourced<S>> Aggregates<A> of(Class<A> kind, Supplier<A> blank, Fold<S> fold) {
        return (Aggregates<A>) aggregates.computeIfAbsent(
                kind, any -> new Aggregates<>(repository(kind, blank, fold), stream -> streams.isKnown(fold, stream)));
    }

    private <S, A extends EventSourced<S>> EventSourcingRepository<A> repository(
            Class<A> kind, Supplier<A> blank, Fold<S> fold) {
        var builder = EventSourcingRepository.builder(kind)
                .eventStore(eventStore)
                .lockFactory(locks)
                .aggregateFactory(new Continuing<>(kind, blank));
        return new FromStreams<>(builder, kind, fold, streams);
    }

    private static final class FromStreams<S, A extends EventSourced<S>> extends EventSourcingRepository<A> {

        private final Class<A> kind;
        private final Fold<S> fold;
        private final Streams streams;

        FromStreams(Builder<A> builder, Class<A> kind, Fold<S> fold, Streams streams) {
            super(builder);
            this.kind = kind;
            this.fold = fold;
            this.streams = streams;
        }

        @Override
        protected DomainEventStream readEvents(String stream) {
            return streams.look(fold, stream)
                    .map(known -> DomainEventStream.of(
                            new GenericDomainEventMessage<>(kind.getSimpleName(), stream, known.version(), known)))
                    .orElseGet(DomainEventStream::empty);
        }
    }

    private record Continuing<S, A extends EventSourced<S>>(Class<A> kind, Supplier<A> blank)
            implements AggregateFactory<A> {

        @Override
        @SuppressWarnings("unchecked") // FromStreams gives nothing else
        public A createAggregateRoot(String stream, DomainEventMessage<?> first) {
            var root = blank.get();
            root.continueFrom(stream, (Known<S>) first.getPayload());
            return root;
        }

        @Override
        public Class<A> getAggregateType() {
            return kind;
        }
    }
}
