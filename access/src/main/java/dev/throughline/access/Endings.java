package dev.throughline.access;

import dev.throughline.access.account.Account;
import dev.throughline.access.account.AccountStore;
import java.time.Duration;
import java.util.function.Function;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;

/** Passes on which sessions and tokens have ended. Of all changes it is told one after the other. */
final class Endings {

    private final Sinks.Many<Account> changed = Sinks.many().multicast().directBestEffort();
    private final Duration period;

    /** @param period how often those who wait look for themselves: nobody tells them of an expiry */
    Endings(AccountStore store, Duration period) {
        this.period = period;
        store.follow(accounts -> accounts.forEach(changed::tryEmitNext));
    }

    /** Completes when this one has ended, or is found not to be alive. Not to be found out is no ending. */
    Mono<Void> of(SignedIn signedIn, Function<SignedIn, Mono<Boolean>> alive) {
        var told = changed.asFlux()
                .filter(account -> account.id().equals(signedIn.memberId())
                        && account.session(signedIn.credential()).isEmpty()
                        && account.token(signedIn.credential()).isEmpty());
        // listens before it looks, so that no ending falls between the two
        var found = Flux.interval(Duration.ZERO, period)
                .onBackpressureDrop()
                .concatMap(look -> alive.apply(signedIn).onErrorReturn(true), 1)
                .filter(isAlive -> !isAlive);
        // what the waiting do then is none of the store's business
        return Flux.merge(told, found).next().then().publishOn(Schedulers.parallel());
    }
}
