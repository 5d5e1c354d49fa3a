package dev.throughline.command.policy;

import dev.throughline.command.edge.Answer;
import dev.throughline.command.edge.Body;
import dev.throughline.command.edge.Desk;
import dev.throughline.events.EffectId;
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

/** The REST command about what policies could not do. */
@RestController
final class EffectController {

    private final Desk desk;

    EffectController(Desk desk) {
        this.desk = desk;
    }

    @PostMapping("/api/effects/{effect}/retry")
    Mono<ResponseEntity<Answer>> retry(
            @PathVariable String effect, @RequestBody RetryBody body, ServerWebExchange exchange) {
        return desk.decide(exchange, body, read -> new RetryEffect(read.path(effect, EffectId::new), read.why()));
    }

    /** Why it is tried again. */
    record RetryBody(
            @Nullable String rationale,
            @Nullable List<String> alternatives,
            @Nullable LocalDate revisitOn,
            @Nullable Instant decidedAt)
            implements Body {}
}
