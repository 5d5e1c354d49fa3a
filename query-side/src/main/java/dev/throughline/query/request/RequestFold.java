package dev.throughline.query.request;

import dev.throughline.events.request.DecisionRequested;
import dev.throughline.events.request.RequestDeclined;
import dev.throughline.events.request.RequestEvent;
import dev.throughline.events.request.RequestGranted;
import dev.throughline.query.fold.Decision;
import dev.throughline.query.fold.Fold;
import java.util.Collection;
import java.util.List;

/** Each request. */
public enum RequestFold implements Fold<Request> {
    REQUESTS;

    @Override
    public Collection<String> keys(Decision decision) {
        return decision.event() instanceof RequestEvent event
                ? List.of(event.request().value())
                : List.of();
    }

    @Override
    public Request initial(String key) {
        return Request.none(key);
    }

    @Override
    public Request apply(Request before, Decision decision) {
        if (!(decision.event() instanceof RequestEvent event)) {
            return before;
        }
        return switch (event) {
            case DecisionRequested requested -> new Request(before.id(), Request.State.OPEN, decision, null);
            case RequestGranted granted -> new Request(before.id(), Request.State.GRANTED, before.asked(), decision);
            case RequestDeclined declined -> new Request(before.id(), Request.State.DECLINED, before.asked(), decision);
        };
    }
}
