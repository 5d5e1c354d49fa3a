package dev.throughline.query.roadmap;

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
class RoadmapController {

    private final Reads reads;

    RoadmapController(Reads reads) {
        this.reads = reads;
    }

    @GetMapping("/api/products")
    Mono<ResponseEntity<ProductsAnswer>> products(
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String limit,
            ServerWebExchange exchange) {
        return reads.page(
                exchange, reading -> new RoadmapQueries(reading).products(Paging.of("products", after, limit)));
    }

    @GetMapping("/api/products/{product}")
    Mono<ResponseEntity<OneProduct>> product(@PathVariable String product, ServerWebExchange exchange) {
        return reads.answer(
                exchange, reading -> new RoadmapQueries(reading).product(Unknown.unlessId(product, ProductId::new)));
    }

    @GetMapping("/api/products/{product}/roadmap")
    Mono<ResponseEntity<RoadmapAnswer>> roadmap(@PathVariable String product, ServerWebExchange exchange) {
        return reads.answer(
                exchange, reading -> new RoadmapQueries(reading).roadmap(Unknown.unlessId(product, ProductId::new)));
    }
}
