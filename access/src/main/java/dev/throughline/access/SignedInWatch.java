package dev.throughline.access;

import reactor.core.publisher.Mono;

/** Tells those who hold a connection open when its sign-in ends. */
public interface SignedInWatch {

    /**
     * Completes, empty, when the session, token or membership behind this sign-in has ended, or at once if it has
     * already. Sign-out, revocation and deactivation are told immediately, and within seconds if another process of the
     * workspace made them; expiry, and a membership that ended elsewhere, within half a minute. It never fails and costs nothing until subscribed. For an event stream:
     * {@code events.takeUntilOther(watch.ended(signedIn))}.
     */
    Mono<Void> ended(SignedIn signedIn);
}
