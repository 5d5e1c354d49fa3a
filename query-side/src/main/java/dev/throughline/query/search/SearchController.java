package dev.throughline.query.search;

import dev.throughline.access.problem.Problem;
import dev.throughline.query.answer.Paging;
import dev.throughline.query.answer.Reads;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

@RestController
class SearchController {

    private static final int LONGEST = 200;

    private final Reads reads;

    SearchController(Reads reads) {
        this.reads = reads;
    }

    /** Words that all have to be there, in any case. */
    @GetMapping("/api/search")
    Mono<ResponseEntity<SearchAnswer>> search(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String limit,
            ServerWebExchange exchange) {
        return reads.page(
                exchange, reading -> new SearchQueries(reading, words(q)).page(Paging.of("search", after, limit)));
    }

    private static Words words(@Nullable String q) {
        if (q == null || q.isBlank() || q.length() > LONGEST) {
            throw Problem.of(
                            422,
                            "parameter.invalid",
                            "A parameter is out of range",
                            "'q' says what to look for, in 1 to " + LONGEST + " characters.")
                    .exception();
        }
        return Words.of(q);
    }
}
