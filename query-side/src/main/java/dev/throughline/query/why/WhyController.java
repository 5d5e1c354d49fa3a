package dev.throughline.query.why;

import dev.throughline.query.answer.Reads;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

@RestController
class WhyController {

    private final Reads reads;

    WhyController(Reads reads) {
        this.reads = reads;
    }

    /** A member's facts are found by handle too. */
    @GetMapping("/api/why/{subject}/{fact}")
    Mono<ResponseEntity<WhyAnswer>> why(
            @PathVariable String subject, @PathVariable String fact, ServerWebExchange exchange) {
        return reads.answer(
                exchange,
                reading -> new WhyQueries(reading)
                        .why(
                                subject.startsWith("@")
                                        ? reads.member(subject, reading).value()
                                        : subject,
                                fact));
    }
}
