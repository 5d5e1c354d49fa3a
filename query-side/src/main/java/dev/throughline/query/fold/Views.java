package dev.throughline.query.fold;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;

/** The newest snapshot, a word to those who wait for a newer one, and the saved states behind it. It never blocks. */
public final class Views {

    private final Sinks.Many<Snapshot> announced;
    private final Snapshot first;
    private final @Nullable Past past;
    private volatile Snapshot now;
    private volatile SavedStates saved;

    /** Of what is all at hand. */
    Views(Snapshot first) {
        this(first, null);
    }

    /** Of what is kept elsewhere, with its past. */
    public Views(Snapshot first, @Nullable Past past) {
        this.first = first;
        this.past = past;
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

    /** Shows this from now on, to those who wait too. */
    public void swap(Snapshot next) {
        now = next;
        Sinks.EmitResult result = announced.tryEmitNext(next);
        if (result != Sinks.EmitResult.FAIL_TERMINATED) {
            result.orThrow();
        }
    }

    /** The nearest earlier snapshot, or one at the position itself, for who works from the newest one that they read. */
    Snapshot before(long position, Snapshot newest) {
        return past == null ? saved(newest).before(position) : past.before(position, newest);
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
    public void close() {
        announced.emitComplete(Sinks.EmitFailureHandler.busyLooping(Duration.ofSeconds(1)));
    }
}
