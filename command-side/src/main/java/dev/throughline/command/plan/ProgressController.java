package dev.throughline.command.plan;

import dev.throughline.command.edge.Answer;
import dev.throughline.command.edge.Body;
import dev.throughline.command.edge.Desk;
import dev.throughline.events.TaskId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The REST commands about how tasks get on. */
@RestController
final class ProgressController {

    private final Desk desk;

    ProgressController(Desk desk) {
        this.desk = desk;
    }

    @PostMapping("/api/tasks/{task}/start")
    Mono<ResponseEntity<Answer>> start(
            @PathVariable String task, @RequestBody ProgressBody body, ServerWebExchange exchange) {
        return desk.decide(exchange, body, read -> new StartTask(read.path(task, TaskId::new), read.why()));
    }

    @PostMapping("/api/tasks/{task}/complete")
    Mono<ResponseEntity<Answer>> complete(
            @PathVariable String task, @RequestBody ProgressBody body, ServerWebExchange exchange) {
        return desk.decide(exchange, body, read -> new CompleteTask(read.path(task, TaskId::new), read.why()));
    }

    @PostMapping("/api/tasks/{task}/reopen")
    Mono<ResponseEntity<Answer>> reopen(
            @PathVariable String task, @RequestBody ProgressBody body, ServerWebExchange exchange) {
        return desk.decide(exchange, body, read -> new ReopenTask(read.path(task, TaskId::new), read.why()));
    }

    @PostMapping("/api/tasks/{task}/block")
    Mono<ResponseEntity<Answer>> block(
            @PathVariable String task, @RequestBody BlockBody body, ServerWebExchange exchange) {
        return desk.decide(
                exchange,
                body,
                read -> new BlockTask(
                        read.path(task, TaskId::new),
                        read.text("/hurdle", body.hurdle()),
                        read.needed("/technical", body.technical(), false),
                        read.needed("/threatensDate", body.threatensDate(), false),
                        read.why()));
    }

    @PostMapping("/api/tasks/{task}/unblock")
    Mono<ResponseEntity<Answer>> unblock(
            @PathVariable String task, @RequestBody UnblockBody body, ServerWebExchange exchange) {
        return desk.decide(
                exchange,
                body,
                read -> new UnblockTask(
                        read.path(task, TaskId::new), read.text("/resolution", body.resolution()), read.why()));
    }

    /** A word on how a task gets on, perhaps. */
    record ProgressBody(
            @Nullable String rationale,
            @Nullable List<String> alternatives,
            @Nullable LocalDate revisitOn,
            @Nullable Instant decidedAt)
            implements Body {}

    /** What is in the way. */
    record BlockBody(
            @Nullable String hurdle,
            @Nullable Boolean technical,
            @Nullable Boolean threatensDate,
            @Nullable String rationale,
            @Nullable List<String> alternatives,
            @Nullable LocalDate revisitOn,
            @Nullable Instant decidedAt)
            implements Body {}

    /** What was done about it. */
    record UnblockBody(
            @Nullable String resolution,
            @Nullable String rationale,
            @Nullable List<String> alternatives,
            @Nullable LocalDate revisitOn,
            @Nullable Instant decidedAt)
            implements Body {}
}
