package dev.throughline.command.feature;

import dev.throughline.command.dispatch.Aggregates;
import dev.throughline.command.edge.Answer;
import dev.throughline.command.edge.Body;
import dev.throughline.command.edge.Desk;
import dev.throughline.events.AssumptionId;
import dev.throughline.events.FeatureId;
import dev.throughline.events.InsightId;
import dev.throughline.events.ProductId;
import dev.throughline.events.feature.Conclusion;
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

/** The REST commands about what is assumed for a feature. */
@RestController
final class AssumptionController {

    private static final InsightId NO_INSIGHT = InsightId.of(new ProductId("NONE"), 1);

    private final Desk desk;

    AssumptionController(Desk desk) {
        this.desk = desk;
    }

    @PostMapping("/api/features/{feature}/assumptions")
    @ResponseStatus(HttpStatus.CREATED)
    Mono<ResponseEntity<Answer>> state(
            @PathVariable String feature, @RequestBody AssumptionBody body, ServerWebExchange exchange) {
        return desk.create(
                exchange,
                body,
                "/api/features/" + feature + "/assumptions/",
                read -> new StateAssumption(
                        read.path(feature, FeatureId::new), read.text("/text", body.text()), read.why()));
    }

    @PostMapping("/api/features/{feature}/assumptions/{assumption}/conclusion")
    Mono<ResponseEntity<Answer>> conclude(
            @PathVariable String feature,
            @PathVariable String assumption,
            @RequestBody ConclusionBody body,
            ServerWebExchange exchange) {
        return desk.decide(exchange, body, read -> {
            var id = read.path(assumption, AssumptionId::new);
            if (!id.feature().equals(read.path(feature, FeatureId::new))) {
                throw Aggregates.unknown(assumption).exception();
            }
            return new ConcludeAssumption(
                    id,
                    read.needed("/result", body.result(), Conclusion.CONFIRMED),
                    read.references().ids("/insights", body.insights(), InsightId::new, NO_INSIGHT),
                    read.why());
        });
    }

    /** What has to be true for the feature to be worth it. */
    record AssumptionBody(
            @Nullable String text,
            @Nullable String rationale,
            @Nullable List<String> alternatives,
            @Nullable LocalDate revisitOn,
            @Nullable Instant decidedAt)
            implements Body {}

    /** Whether it is true, and the insights that tell. */
    record ConclusionBody(
            @Nullable Conclusion result,
            @Nullable List<String> insights,
            @Nullable String rationale,
            @Nullable List<String> alternatives,
            @Nullable LocalDate revisitOn,
            @Nullable Instant decidedAt)
            implements Body {}
}
