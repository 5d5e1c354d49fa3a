package dev.throughline.command.reversal;

import dev.throughline.command.edge.Answer;
import dev.throughline.command.edge.Body;
import dev.throughline.command.edge.Desk;
import dev.throughline.command.edge.Reading;
import dev.throughline.events.EventPosition;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The REST command that goes back on a decision. */
@RestController
final class ReversalController {

    private final Desk desk;

    ReversalController(Desk desk) {
        this.desk = desk;
    }

    /** The answer is about what is decided again; If-Match is the revision of the fact. */
    @PostMapping("/api/decisions/{position}/reversal")
    Mono<ResponseEntity<Answer>> revertDecision(
            @PathVariable String position, @RequestBody ReversalBody body, ServerWebExchange exchange) {
        return desk.decide(exchange, body, read -> new RevertDecision(reverted(read, position), read.why()));
    }

    private static EventPosition reverted(Reading read, String position) {
        return read.path("decision " + position, text -> new EventPosition(Long.parseLong(position)));
    }

    /** Why the decision is gone back on. */
    record ReversalBody(
            @Nullable String rationale,
            @Nullable List<String> alternatives,
            @Nullable LocalDate revisitOn,
            @Nullable Instant decidedAt)
            implements Body {}
}
