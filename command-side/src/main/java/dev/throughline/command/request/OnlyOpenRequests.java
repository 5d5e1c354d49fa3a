package dev.throughline.command.request;

import dev.throughline.command.rule.Rule;
import dev.throughline.events.RequestId;
import java.util.Locale;

/** A request is answered once. */
record OnlyOpenRequests(RequestId request, RequestStatus now) implements Rule {

    @Override
    public String code() {
        return "request.answered";
    }

    @Override
    public boolean holds() {
        return now == RequestStatus.OPEN;
    }

    @Override
    public String explanation() {
        return request + " was " + now.name().toLowerCase(Locale.ENGLISH) + " already.";
    }
}
