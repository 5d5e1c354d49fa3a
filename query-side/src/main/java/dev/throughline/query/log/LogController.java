package dev.throughline.query.log;

import dev.throughline.access.problem.Problem;
import dev.throughline.log.EventLog;
import dev.throughline.log.LogExport;
import dev.throughline.log.LogVerification;
import dev.throughline.query.answer.Reading;
import dev.throughline.query.answer.Reads;
import java.util.concurrent.Executor;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** These read the log itself, which waits for the disk: on threads that may. */
@RestController
class LogController {

    private static final int CHUNK = 64 * 1024;

    /** A thread for each export, since a slow reader holds it for long. */
    private static final Executor EXPORTING =
            task -> Thread.ofPlatform().name("log-export").daemon().start(task);

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

    /** JSON Lines, written as fast as the reader takes them. */
    @GetMapping("/api/log/export")
    Mono<ResponseEntity<Flux<DataBuffer>>> export(ServerWebExchange exchange) {
        return asOwner(exchange)
                .map(reading -> ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_NDJSON)
                        .cacheControl(CacheControl.noStore())
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                ContentDisposition.attachment()
                                        .filename("throughline-log.jsonl")
                                        .build()
                                        .toString())
                        .body(Flux.from(DataBufferUtils.outputStreamPublisher(
                                out -> LogExport.write(log, out),
                                exchange.getResponse().bufferFactory(),
                                EXPORTING,
                                CHUNK))));
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
