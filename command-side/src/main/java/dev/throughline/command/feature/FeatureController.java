package dev.throughline.command.feature;

import dev.throughline.command.edge.Answer;
import dev.throughline.command.edge.Body;
import dev.throughline.command.edge.Desk;
import dev.throughline.events.FeatureId;
import dev.throughline.events.Quarter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The REST commands about when a feature is meant to be there, and whether it is to be at all. */
@RestController
final class FeatureController {

    private static final Quarter NO_QUARTER = new Quarter("1970-Q1");

    private final Desk desk;

    FeatureController(Desk desk) {
        this.desk = desk;
    }

    @PutMapping("/api/features/{feature}/target")
    Mono<ResponseEntity<Answer>> target(
            @PathVariable String feature, @RequestBody TargetBody body, ServerWebExchange exchange) {
        return desk.decide(
                exchange,
                body,
                read -> new TargetFeature(
                        read.path(feature, FeatureId::new),
                        read.references().id("/quarter", body.quarter(), Quarter::new, NO_QUARTER),
                        read.why()));
    }

    @PostMapping("/api/features/{feature}/drop")
    Mono<ResponseEntity<Answer>> drop(
            @PathVariable String feature, @RequestBody DropBody body, ServerWebExchange exchange) {
        return desk.decide(exchange, body, read -> new DropFeature(read.path(feature, FeatureId::new), read.why()));
    }

    /** The quarter in which the feature is meant to be there, e.g. {@code 2027-Q1}. */
    record TargetBody(
            @Nullable String quarter,
            @Nullable String rationale,
            @Nullable List<String> alternatives,
            @Nullable LocalDate revisitOn,
            @Nullable Instant decidedAt)
            implements Body {}

    /** The reason for which the feature is not to be. */
    record DropBody(
            @Nullable String rationale,
            @Nullable List<String> alternatives,
            @Nullable LocalDate revisitOn,
            @Nullable Instant decidedAt)
            implements Body {}
}
