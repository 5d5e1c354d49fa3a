package dev.throughline.command.edge;

import dev.throughline.access.problem.Problem.FieldError;
import dev.throughline.command.dispatch.Command;
import java.util.ArrayList;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.server.ServerWebExchange;

/** Rides on an exchange whose command is only to be read: the desk puts it here instead of taking it through. */
final class Sought {

    private static final String ATTRIBUTE = Sought.class.getName();

    private @Nullable AskedFor found;

    /** The one that rides on the exchange; null where the command is to be taken through. */
    static @Nullable Sought on(ServerWebExchange exchange) {
        return exchange.getAttribute(ATTRIBUTE);
    }

    void rideOn(ServerWebExchange exchange) {
        exchange.getAttributes().put(ATTRIBUTE, this);
    }

    void read(Reading reading, Body body, Function<Reading, ? extends Command> command) {
        var read = command.apply(reading);
        var errors = new ArrayList<>(reading.errors());
        if (body.decidedAt() != null) {
            errors.add(new FieldError(
                    "/decidedAt", "request.decided-at", "What is asked for is decided when it is granted."));
        }
        found = new AskedFor(read, reading.revision(), errors);
    }

    AskedFor found() {
        return Objects.requireNonNull(found, "A controller answered without handing its command in");
    }
}
