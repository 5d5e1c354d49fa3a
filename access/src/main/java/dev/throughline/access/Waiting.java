package dev.throughline.access;

import java.util.Optional;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Waits for what is kept: not for an event loop. */
final class Waiting {

    private Waiting() {}

    static <T> Optional<T> on(Mono<T> answer) {
        if (Schedulers.isInNonBlockingThread()) {
            throw new IllegalStateException("Accounts are written to disk: not on an event loop");
        }
        return answer.blockOptional();
    }
}
