package dev.throughline.command.project;

import dev.throughline.command.edge.Answer;
import dev.throughline.command.edge.Body;
import dev.throughline.command.edge.Desk;
import dev.throughline.command.edge.Reading;
import dev.throughline.events.ProjectId;
import dev.throughline.events.project.Approach;
import dev.throughline.events.project.ProjectKind;
import dev.throughline.events.project.Status;
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

/** The REST commands about a project as a whole. */
@RestController
final class ProjectController {

    private final Desk desk;

    ProjectController(Desk desk) {
        this.desk = desk;
    }

    @PostMapping("/api/projects")
    @ResponseStatus(HttpStatus.CREATED)
    Mono<ResponseEntity<Answer>> charter(@RequestBody CharterBody body, ServerWebExchange exchange) {
        return desk.create(
                exchange,
                body,
                "/api/projects/",
                read -> new CharterProject(
                        read.id("/key", body.key(), ProjectId::new),
                        read.title("/name", body.name()),
                        read.text("/objective", body.objective()),
                        successCriteria(read, body),
                        read.needed("/approach", body.approach(), Approach.HYBRID),
                        read.needed("/kind", body.kind(), ProjectKind.PRODUCT),
                        read.why()));
    }

    @PutMapping("/api/projects/{project}/schedule")
    Mono<ResponseEntity<Answer>> schedule(
            @PathVariable String project, @RequestBody ScheduleBody body, ServerWebExchange exchange) {
        return desk.decide(
                exchange,
                body,
                read -> new ScheduleProject(read.path(project, ProjectId::new), schedule(read, body), read.why()));
    }

    @PostMapping("/api/projects/{project}/status-reports")
    Mono<ResponseEntity<Answer>> report(
            @PathVariable String project, @RequestBody StatusBody body, ServerWebExchange exchange) {
        return desk.decide(
                exchange,
                body,
                read -> new ReportStatus(
                        read.path(project, ProjectId::new),
                        read.needed("/status", body.status(), Status.GREEN),
                        read.text("/summary", body.summary()),
                        read.why()));
    }

    /** An objective is measurable, or nobody can say whether it was met. */
    private static List<String> successCriteria(Reading read, CharterBody body) {
        var criteria = read.texts("/successCriteria", body.successCriteria());
        read.check(
                !criteria.isEmpty(),
                "/successCriteria",
                "success-criteria.missing",
                "Say how success is measured: at least one criterion.");
        return criteria;
    }

    private static Schedule schedule(Reading read, ScheduleBody body) {
        var start = read.day("/start", body.start());
        var end = read.day("/end", body.end());
        read.check(!end.isBefore(start), "/end", "dates.reversed", "A project ends on its first day or later.");
        return new Schedule(start, end);
    }

    /** A project to be. */
    record CharterBody(
            @Nullable String key,
            @Nullable String name,
            @Nullable String objective,
            @Nullable List<String> successCriteria,
            @Nullable Approach approach,
            @Nullable ProjectKind kind,
            @Nullable String rationale,
            @Nullable List<String> alternatives,
            @Nullable LocalDate revisitOn,
            @Nullable Instant decidedAt)
            implements Body {}

    /** From when to when the project runs, both days included. */
    record ScheduleBody(
            @Nullable LocalDate start,
            @Nullable LocalDate end,
            @Nullable String rationale,
            @Nullable List<String> alternatives,
            @Nullable LocalDate revisitOn,
            @Nullable Instant decidedAt)
            implements Body {}

    /** How the project stands. */
    record StatusBody(
            @Nullable Status status,
            @Nullable String summary,
            @Nullable String rationale,
            @Nullable List<String> alternatives,
            @Nullable LocalDate revisitOn,
            @Nullable Instant decidedAt)
            implements Body {}
}
