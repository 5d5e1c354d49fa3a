package dev.throughline.query.log;

import dev.throughline.access.problem.Problem;
import dev.throughline.log.EventLog;
import dev.throughline.log.LogVerification;
import dev.throughline.query.answer.Reading;
import dev.throughline.query.answer.Reads;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** These read the log itself, which waits for the disk: on threads that may. */
@RestController
class LogController {

    private final Reads reads;
    private final EventLog log;

    LogController(Reads reads, EventLog log) {
        this.reads = reads;
        this.log = log;
    }

    @GetMapping("/api/log/head")
    Mono<HeadAnswer> head(ServerWebExchange exchange) {
        return asOwner(exchange).map(reading -> HeadAnswer.of(log.head()));
    }

    @GetMapping("/api/log/verification")
    Mono<VerificationAnswer> verification(ServerWebExchange exchange) {
        return asOwner(exchange).map(reading -> VerificationAnswer.of(LogVerification.verify(log, null)));
    }

    /** Continues off the event loop. */
    private Mono<Reading> asOwner(ServerWebExchange exchange) {
        return reads.reading(exchange).map(reading -> {
            if (!reading.authority().isOwner(reading.viewer())) {
                throw Problem.of(
                                403,
                                "workspace-owner.required",
                                "Only for workspace owners",
                                "The whole log is for the workspace's owners only.")
                        .exception();
            }
            exchange.getResponse().getHeaders().set(Reads.POSITION, Long.toString(reading.position()));
            return reading;
        });
    }
}
