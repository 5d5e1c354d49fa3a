package dev.throughline.command.insight;

import dev.throughline.command.edge.Answer;
import dev.throughline.command.edge.Body;
import dev.throughline.command.edge.Desk;
import dev.throughline.events.ProductId;
import dev.throughline.events.insight.InsightKind;
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

/** The REST command that records an insight. */
@RestController
final class InsightController {

    private final Desk desk;

    InsightController(Desk desk) {
        this.desk = desk;
    }

    @PostMapping("/api/products/{product}/insights")
    @ResponseStatus(HttpStatus.CREATED)
    Mono<ResponseEntity<Answer>> record(
            @PathVariable String product, @RequestBody InsightBody body, ServerWebExchange exchange) {
        return desk.create(exchange, body, "/api/products/" + product + "/insights/", read -> {
            var reach = body.reach();
            read.check(reach == null || reach >= 0, "/reach", "reach.invalid", "Reach is a number of people, from 0.");
            return new RecordInsight(
                    read.path(product, ProductId::new),
                    read.needed("/kind", body.kind(), InsightKind.CUSTOMER_FEEDBACK),
                    read.title("/source", body.source()),
                    read.text("/text", body.text()),
                    read.optionalAddress("/link", body.link()),
                    reach,
                    read.why());
        });
    }

    /** What was learnt, from whom or what, and how many people it concerns. */
    record InsightBody(
            @Nullable InsightKind kind,
            @Nullable String source,
            @Nullable String text,
            @Nullable String link,
            @Nullable Long reach,
            @Nullable String rationale,
            @Nullable List<String> alternatives,
            @Nullable LocalDate revisitOn,
            @Nullable Instant decidedAt)
            implements Body {}
}
