package dev.throughline.command.feature;

import dev.throughline.command.edge.Answer;
import dev.throughline.command.edge.Body;
import dev.throughline.command.edge.Desk;
import dev.throughline.command.edge.Reading;
import dev.throughline.events.FeatureId;
import dev.throughline.events.ProductId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The REST commands about what a feature is, and whether it is to be. */
@RestController
final class FeatureController {

    private final Desk desk;

    FeatureController(Desk desk) {
        this.desk = desk;
    }

    @PostMapping("/api/products/{product}/features")
    @ResponseStatus(HttpStatus.CREATED)
    Mono<ResponseEntity<Answer>> define(
            @PathVariable String product, @RequestBody DefineBody body, ServerWebExchange exchange) {
        return desk.create(
                exchange,
                body,
                "/api/features/",
                read -> new DefineFeature(
                        read.path(product, ProductId::new),
                        read.title("/title", body.title()),
                        read.text("/problem", body.problem()),
                        read.text("/audience", body.audience()),
                        read.text("/valueHypothesis", body.valueHypothesis()),
                        criteria(read, body),
                        read.why()));
    }

    @PostMapping("/api/features/{feature}/drop")
    Mono<ResponseEntity<Answer>> drop(
            @PathVariable String feature, @RequestBody DropBody body, ServerWebExchange exchange) {
        return desk.decide(exchange, body, read -> new DropFeature(read.path(feature, FeatureId::new), read.why()));
    }

    private static List<String> criteria(Reading read, DefineBody body) {
        read.check(body.goal() == null, "/goal", "goal.unknown", "There is no such goal.");
        read.check(
                body.insights() == null || body.insights().isEmpty(),
                "/insights",
                "insight.unknown",
                "There is no such insight.");
        var criteria = body.acceptanceCriteria() == null ? List.<CriterionBody>of() : body.acceptanceCriteria();
        read.check(
                criteria.stream().allMatch(criterion -> criterion != null && criterion.id() == null),
                "/acceptanceCriteria",
                "criterion.unknown",
                "A new feature has no criteria yet: send their texts, and they are numbered.");
        return read.texts(
                "/acceptanceCriteria",
                criteria.stream()
                        .map(criterion -> criterion == null ? null : criterion.text())
                        .toList());
    }

    /** What the feature is. */
    record DefineBody(
            @Nullable String title,
            @Nullable String problem,
            @Nullable String audience,
            @Nullable String valueHypothesis,
            @Nullable List<@Nullable CriterionBody> acceptanceCriteria,
            @Nullable String goal,
            @Nullable List<String> insights,
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

    /** What must hold for the feature to be accepted. */
    record CriterionBody(@Nullable String id, @Nullable String text) {}
}
