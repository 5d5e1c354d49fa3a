package dev.throughline.query.live;

import dev.throughline.events.Owner;
import dev.throughline.query.decisions.Scope;
import dev.throughline.query.fold.Decision;
import org.jspecify.annotations.Nullable;
import org.springframework.http.codec.ServerSentEvent;

/**
 * That something was decided: ids only, for a page to read again what it shows of them.
 *
 * @param product null where none is concerned
 * @param project null where none is concerned
 */
public record Told(
        long position,
        String type,
        String subject,
        @Nullable String product,
        @Nullable String project,
        Owner owner) {

    static ServerSentEvent<Told> event(Decision decision) {
        Scope scope = Scope.of(decision.event());
        Told told = new Told(
                decision.position(),
                decision.type(),
                decision.facts().getFirst().address().subject(),
                scope.product() == null ? null : scope.product().value(),
                scope.project() == null ? null : scope.project().value(),
                decision.metadata().owner());
        return ServerSentEvent.builder(told)
                .id(Long.toString(decision.position()))
                .event(decision.type())
                .build();
    }
}
