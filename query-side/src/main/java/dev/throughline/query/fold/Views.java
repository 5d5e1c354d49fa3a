package dev.throughline.query.fold;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;

/** The newest snapshot, a word to those who wait for a newer one, and the saved states behind it. It never blocks. */
public final class Views {

    private final Sinks.Many<Snapshot> announced;
    private final Snapshot first;
    private volatile Snapshot now;
    private volatile SavedStates saved;

    Views(Snapshot first) {
        this.first = first;
        this.now = first;
        this.saved = new SavedStates(first, 0);
        this.announced = Sinks.many().replay().latestOrDefault(first);
    }

    /** All views now. */
    public Snapshot now() {
        return now;
    }

    /**
     * The newest snapshot at once, then each newer one as soon as it is there. Who is slow misses those in between and
     * holds up nobody. Completes when the views are closed.
     */
    public Flux<Snapshot> changes() {
        return announced.asFlux().onBackpressureLatest().publishOn(Schedulers.parallel(), 1);
    }

    /** A snapshot that knows this position; fails with {@link TimeoutException} if there is none in time. */
    public Mono<Snapshot> atLeast(long position, Duration atMost) {
        return Mono.defer(() -> {
            Snapshot current = now;
            return current.position() >= position
                    ? Mono.just(current)
                    : changes()
                            .filter(snapshot -> snapshot.position() >= position)
                            .next()
                            .timeout(atMost)
                            .switchIfEmpty(Mono.error(() -> new TimeoutException("The views are closed")));
        });
    }

    void swap(Snapshot next) {
        now = next;
        Sinks.EmitResult result = announced.tryEmitNext(next);
        if (result != Sinks.EmitResult.FAIL_TERMINATED) {
            result.orThrow();
        }
    }

    SavedStates saved() {
        return saved;
    }

    /** The same for who works from this snapshot: none, where words were taken out that it still holds. */
    SavedStates saved(Snapshot newest) {
        SavedStates current = saved;
        return newest.redacted() == current.redacted() ? current : new SavedStates(first, newest.redacted());
    }

    /** Drops the saved states: they were made of words that this redaction took out. */
    void forgetWords(long redaction) {
        saved = new SavedStates(first, redaction);
    }

    /** Makes the saved states anew from all that was decided: those that there were held what is no longer so. */
    void saveAnew(List<Decision> all) {
        SavedStates anew = new SavedStates(first, saved.redacted());
        Snapshot passed = first;
        for (Decision decision : all) {
            passed = passed.apply(decision);
            anew.pass(passed);
        }
        saved = anew;
    }

    /** Tells those who wait that nothing newer will come; later snapshots are still to be had from {@link #now}. */
    void close() {
        announced.emitComplete(Sinks.EmitFailureHandler.busyLooping(Duration.ofSeconds(1)));
    }
}
