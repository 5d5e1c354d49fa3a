package dev.throughline.command.request;

import dev.throughline.command.dispatch.Fold;
import dev.throughline.events.request.DecisionRequested;
import dev.throughline.events.request.RequestDeclined;
import dev.throughline.events.request.RequestEvent;
import dev.throughline.events.request.RequestGranted;
import org.jspecify.annotations.Nullable;

/**
 * Where a request stands at some version of its stream. Immutable.
 *
 * @param status open, or how it was answered
 * @param requested what is asked for
 */
record RequestState(RequestStatus status, DecisionRequested requested) {

    /** How the request's stream is read. */
    static final Fold<RequestState> FOLD = Fold.of(RequestEvent.class, RequestState::evolve);

    private static RequestState evolve(@Nullable RequestState before, RequestEvent event) {
        return switch (event) {
            case DecisionRequested requested -> new RequestState(RequestStatus.OPEN, requested);
            case RequestGranted granted -> answered(before, RequestStatus.GRANTED);
            case RequestDeclined declined -> answered(before, RequestStatus.DECLINED);
        };
    }

    private static RequestState answered(@Nullable RequestState before, RequestStatus answer) {
        if (before == null) {
            throw new IllegalStateException("A request was answered before it was made");
        }
        return new RequestState(answer, before.requested());
    }
}
