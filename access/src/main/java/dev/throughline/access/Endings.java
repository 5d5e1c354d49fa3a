package dev.throughline.access;

import java.time.Duration;
import java.util.function.Predicate;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;

/** Passes on which sessions and tokens have ended. All are told on the store's thread, one after the other. */
final class Endings {

    private final Sinks.Many<String> ended = Sinks.many().multicast().directBestEffort();
    private final Duration period;

    /** @param period how often those who wait look for themselves: nobody tells them of an expiry */
    Endings(Duration period) {
        this.period = period;
    }

    void tell(String credential) {
        ended.tryEmitNext(credential);
    }

    /** Completes when this one has ended, or is found not to be alive. */
    Mono<Void> of(SignedIn signedIn, Predicate<SignedIn> alive) {
        var told = ended.asFlux().filter(signedIn.credential()::equals);
        // listens before it looks, so that no ending falls between the two
        var found = Flux.interval(Duration.ZERO, period).onBackpressureDrop().filter(look -> !alive.test(signedIn));
        // what the waiting do then is none of the store's business
        return Flux.merge(told, found).next().then().publishOn(Schedulers.parallel());
    }
}
