package dev.throughline.command.resource;

import dev.throughline.command.edge.Answer;
import dev.throughline.command.edge.Body;
import dev.throughline.command.edge.Desk;
import dev.throughline.command.edge.Reading;
import dev.throughline.events.AllocationId;
import dev.throughline.events.ProjectId;
import dev.throughline.events.ResourceId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The REST commands about who works for which project. */
@RestController
final class AllocationController {

    private final Desk desk;

    AllocationController(Desk desk) {
        this.desk = desk;
    }

    @PostMapping("/api/projects/{project}/allocations")
    @ResponseStatus(HttpStatus.CREATED)
    Mono<ResponseEntity<Answer>> allocate(
            @PathVariable String project, @RequestBody AllocationBody body, ServerWebExchange exchange) {
        return desk.create(
                exchange,
                body,
                "/api/allocations/",
                read -> new AllocateResource(
                        ResourceId.of(read.references().member("/resource", body.resource())),
                        read.path(project, ProjectId::new),
                        days(read, body),
                        ResourceController.percent(read, "/percent", body.percent()),
                        read.why()));
    }

    @PostMapping("/api/allocations/{allocation}/release")
    Mono<ResponseEntity<Answer>> release(
            @PathVariable String allocation, @RequestBody ReleaseBody body, ServerWebExchange exchange) {
        return desk.decide(
                exchange,
                body,
                read -> new ReleaseResource(
                        read.path(allocation, AllocationController::id), read.day("/from", body.from()), read.why()));
    }

    /** An allocation belongs to a resource: what comes before its number has to be one. */
    private static AllocationId id(String text) {
        var id = new AllocationId(text);
        return AllocationId.of(id.resource(), Integer.parseInt(text.substring(text.lastIndexOf("-A") + 2)));
    }

    private static Days days(Reading read, AllocationBody body) {
        var days = new Days(read.day("/from", body.from()), read.day("/to", body.to()));
        read.check(
                !days.to().isBefore(days.from()),
                "/to",
                "dates.reversed",
                "An allocation ends on its first day or later.");
        return days;
    }

    /** Who is to work for the project, by id or {@code @handle}; when, both days included; and how much of each day. */
    record AllocationBody(
            @Nullable String resource,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable Integer percent,
            @Nullable String rationale,
            @Nullable List<String> alternatives,
            @Nullable LocalDate revisitOn,
            @Nullable Instant decidedAt)
            implements Body {}

    /** The first day on which the resource is free again. */
    record ReleaseBody(
            @Nullable LocalDate from,
            @Nullable String rationale,
            @Nullable List<String> alternatives,
            @Nullable LocalDate revisitOn,
            @Nullable Instant decidedAt)
            implements Body {}
}
