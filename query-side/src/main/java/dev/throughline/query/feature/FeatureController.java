package dev.throughline.query.feature;

import dev.throughline.events.AssumptionId;
import dev.throughline.events.FeatureId;
import dev.throughline.query.answer.Reads;
import dev.throughline.query.answer.Unknown;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

@RestController
class FeatureController {

    private final Reads reads;

    FeatureController(Reads reads) {
        this.reads = reads;
    }

    @GetMapping("/api/features/{feature}")
    Mono<ResponseEntity<OneFeature>> feature(@PathVariable String feature, ServerWebExchange exchange) {
        return reads.answer(
                exchange, reading -> new FeatureQueries(reading).feature(Unknown.unlessId(feature, FeatureId::new)));
    }

    @GetMapping("/api/features/{feature}/lineage")
    Mono<ResponseEntity<LineageAnswer>> lineage(@PathVariable String feature, ServerWebExchange exchange) {
        return reads.answer(exchange, reading -> new Lineage(reading).of(Unknown.unlessId(feature, FeatureId::new)));
    }

    @GetMapping("/api/features/{feature}/assumptions/{assumption}")
    Mono<ResponseEntity<OneAssumption>> assumption(
            @PathVariable String feature, @PathVariable String assumption, ServerWebExchange exchange) {
        return reads.answer(
                exchange,
                reading -> new FeatureQueries(reading)
                        .assumption(
                                Unknown.unlessId(feature, FeatureId::new),
                                Unknown.unlessId(assumption, AssumptionId::new)));
    }
}
