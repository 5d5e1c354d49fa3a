package dev.throughline.query.changes;

import dev.throughline.events.ProductId;
import dev.throughline.events.ProjectId;
import dev.throughline.query.answer.Paging;
import dev.throughline.query.answer.Parameters;
import dev.throughline.query.answer.Reads;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

@RestController
class ChangeController {

    private final Reads reads;

    ChangeController(Reads reads) {
        this.reads = reads;
    }

    /** From the beginning where {@code from} isn't given; to the position that the answer shows where {@code to} isn't. */
    @GetMapping("/api/changes")
    Mono<ResponseEntity<ChangesAnswer>> changes(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String product,
            @RequestParam(required = false) @Nullable String project,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String limit,
            ServerWebExchange exchange) {
        return reads.page(exchange, reading -> {
            long end = reads.position("to", to, reading, reading.position());
            long begin = reads.position("from", from, reading, 0);
            ChangeQueries queries = new ChangeQueries(
                    reading,
                    Parameters.read("product", product, "a product's key", ProductId::new),
                    Parameters.read("project", project, "a project's key", ProjectId::new));
            return queries.between(begin, end, Paging.of("changes", after, limit));
        });
    }
}
