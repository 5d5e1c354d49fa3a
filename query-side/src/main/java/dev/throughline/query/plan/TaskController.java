package dev.throughline.query.plan;

import dev.throughline.events.TaskId;
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
class TaskController {

    private final Reads reads;

    TaskController(Reads reads) {
        this.reads = reads;
    }

    @GetMapping("/api/me/tasks")
    Mono<ResponseEntity<MyTasksAnswer>> mine(
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String limit,
            ServerWebExchange exchange) {
        return reads.page(exchange, reading -> new MyTasks(reading).page(Paging.of("my-tasks", after, limit)));
    }

    @GetMapping("/api/tasks/{task}")
    Mono<ResponseEntity<OneTask>> task(@PathVariable String task, ServerWebExchange exchange) {
        return reads.answer(exchange, reading -> new Tasks(reading).one(Unknown.unlessId(task, TaskId::new)));
    }
}
