package dev.throughline.query.grounds;

import dev.throughline.events.GoalId;
import dev.throughline.events.InsightId;
import dev.throughline.events.ProductId;
import dev.throughline.query.answer.Paging;
import dev.throughline.query.answer.Reads;
import dev.throughline.query.answer.Unknown;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

@RestController
class GroundsController {

    private final Reads reads;

    GroundsController(Reads reads) {
        this.reads = reads;
    }

    @GetMapping("/api/products/{product}/goals")
    Mono<ResponseEntity<GoalsAnswer>> goals(@PathVariable String product, ServerWebExchange exchange) {
        return reads.answer(
                exchange, reading -> new GroundsQueries(reading).allGoals(Unknown.unlessId(product, ProductId::new)));
    }

    @GetMapping("/api/products/{product}/goals/{goal}")
    Mono<ResponseEntity<OneGoal>> goal(
            @PathVariable String product, @PathVariable String goal, ServerWebExchange exchange) {
        return reads.answer(
                exchange,
                reading -> new GroundsQueries(reading)
                        .goal(Unknown.unlessId(product, ProductId::new), Unknown.unlessId(goal, GoalId::new)));
    }

    @GetMapping("/api/products/{product}/insights")
    Mono<ResponseEntity<InsightsAnswer>> insights(
            @PathVariable String product,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String limit,
            ServerWebExchange exchange) {
        return reads.page(
                exchange,
                reading -> new GroundsQueries(reading)
                        .insights(Unknown.unlessId(product, ProductId::new), Paging.of("insights", after, limit)));
    }

    @GetMapping("/api/products/{product}/insights/{insight}")
    Mono<ResponseEntity<OneInsight>> insight(
            @PathVariable String product, @PathVariable String insight, ServerWebExchange exchange) {
        return reads.answer(
                exchange,
                reading -> new GroundsQueries(reading)
                        .insight(Unknown.unlessId(product, ProductId::new), Unknown.unlessId(insight, InsightId::new)));
    }
}
