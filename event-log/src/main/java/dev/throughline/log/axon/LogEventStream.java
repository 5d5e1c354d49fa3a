package dev.throughline.log.axon;

import dev.throughline.log.EventLog;
import dev.throughline.log.RecordedEvent;
import dev.throughline.log.Registration;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.jspecify.annotations.Nullable;

/** One reader's way along the log. For one thread at a time, except that any may close it. */
final class LogEventStream implements BlockingStream<TrackedEventMessage<?>> {

    private static final int PAGE = 500;
    private static final Duration LONG = Duration.ofDays(365);

    private final EventLog log;
    private final Serializer serializer;
    private final Deque<TrackedEventMessage<?>> ahead = new ArrayDeque<>();
    private volatile @Nullable Registration registration;
    private long read;

    LogEventStream(EventLog log, Serializer serializer, long after) {
        this.log = log;
        this.serializer = serializer;
        this.read = after;
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        if (ahead.isEmpty() && log.head().position() > read) {
            List<RecordedEvent> page = log.read(read, PAGE);
            EventUtils.upcastAndDeserializeTrackedEvents(
                            page.stream().map(Entries::tracked), serializer, NoOpEventUpcaster.INSTANCE)
                    .forEach(ahead::add);
            read = page.getLast().position();
        }
        return Optional.ofNullable(ahead.peek());
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        if (peek().isPresent()) {
            return true;
        }
        return log.awaitBeyond(read, Duration.of(timeout, unit.toChronoUnit())) && peek().isPresent();
    }

    /** @throws dev.throughline.log.LogUnavailable when the log is closed */
    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        while (peek().isEmpty()) {
            log.awaitBeyond(read, LONG);
        }
        return ahead.remove();
    }

    /** Calls back from the log's writer, on every commit. */
    @Override
    public boolean setOnAvailableCallback(Runnable callback) {
        close();
        registration = log.onAppended(head -> callback.run());
        return true;
    }

    @Override
    public void close() {
        Registration current = registration;
        if (current != null) {
            current.close();
        }
    }
}
