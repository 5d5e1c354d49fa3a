package dev.throughline.command.product;

import dev.throughline.command.edge.Answer;
import dev.throughline.command.edge.Body;
import dev.throughline.command.edge.Desk;
import dev.throughline.events.ProductId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The REST commands about a product as a whole. */
@RestController
final class ProductController {

    private final Desk desk;

    ProductController(Desk desk) {
        this.desk = desk;
    }

    @PostMapping("/api/products")
    @ResponseStatus(HttpStatus.CREATED)
    Mono<ResponseEntity<Answer>> conceive(@RequestBody ConceiveBody body, ServerWebExchange exchange) {
        return desk.create(
                exchange,
                body,
                "/api/products/",
                read -> new ConceiveProduct(
                        read.id("/key", body.key(), ProductId::new),
                        read.title("/name", body.name()),
                        read.text("/problem", body.problem()),
                        read.optionalText("/audience", body.audience()),
                        read.why()));
    }

    @PutMapping("/api/products/{product}/vision")
    Mono<ResponseEntity<Answer>> setVision(
            @PathVariable String product, @RequestBody VisionBody body, ServerWebExchange exchange) {
        return desk.decide(
                exchange,
                body,
                read -> new SetVision(
                        read.path(product, ProductId::new), read.text("/vision", body.vision()), read.why()));
    }

    /** A product idea. */
    record ConceiveBody(
            @Nullable String key,
            @Nullable String name,
            @Nullable String problem,
            @Nullable String audience,
            @Nullable String rationale,
            @Nullable List<String> alternatives,
            @Nullable LocalDate revisitOn,
            @Nullable Instant decidedAt)
            implements Body {}

    /** What the product is to become. */
    record VisionBody(
            @Nullable String vision,
            @Nullable String rationale,
            @Nullable List<String> alternatives,
            @Nullable LocalDate revisitOn,
            @Nullable Instant decidedAt)
            implements Body {}
}
