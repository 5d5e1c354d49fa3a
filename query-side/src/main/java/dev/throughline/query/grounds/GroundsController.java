package dev.throughline.query.grounds;

import dev.throughline.access.problem.Problem;
import dev.throughline.events.GoalId;
import dev.throughline.events.InsightId;
import dev.throughline.events.ProductId;
import dev.throughline.query.answer.Parameters;
import dev.throughline.query.answer.Reads;
import dev.throughline.query.answer.Unknown;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

@RestController
class GroundsController {

    private static final int USUAL = 50;
    private static final int MOST = 500;

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
        return reads.answer(exchange, reading -> {
            InsightsAnswer page = new GroundsQueries(reading)
                    .insights(
                            Unknown.unlessId(product, ProductId::new),
                            Parameters.read("after", after, "a cursor from this list", InsightId::new),
                            limit(limit));
            if (page.next() != null) {
                exchange.getResponse().getHeaders().set(HttpHeaders.LINK, link(product, page.next(), limit(limit)));
            }
            return page;
        });
    }

    @GetMapping("/api/products/{product}/insights/{insight}")
    Mono<ResponseEntity<OneInsight>> insight(
            @PathVariable String product, @PathVariable String insight, ServerWebExchange exchange) {
        return reads.answer(
                exchange,
                reading -> new GroundsQueries(reading)
                        .insight(Unknown.unlessId(product, ProductId::new), Unknown.unlessId(insight, InsightId::new)));
    }

    private static int limit(@Nullable String text) {
        Integer limit = Parameters.read("limit", text, "a number", Integer::valueOf);
        if (limit != null && (limit < 1 || limit > MOST)) {
            throw Problem.of(422, "parameter.invalid", "A parameter is out of range", "'limit' is 1 to " + MOST + ".")
                    .exception();
        }
        return limit == null ? USUAL : limit;
    }

    private static String link(String product, String next, int limit) {
        return "</api/products/%s/insights?after=%s&limit=%d>; rel=\"next\"".formatted(product, next, limit);
    }
}
