package dev.throughline.command.project;

import dev.throughline.command.edge.Answer;
import dev.throughline.command.edge.Body;
import dev.throughline.command.edge.Desk;
import dev.throughline.events.FeatureId;
import dev.throughline.events.MilestoneId;
import dev.throughline.events.ProjectId;
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

/** The REST commands about a project's milestones. */
@RestController
final class MilestoneController {

    private static final FeatureId NO_FEATURE = new FeatureId("NONE-1");

    private final Desk desk;

    MilestoneController(Desk desk) {
        this.desk = desk;
    }

    @PostMapping("/api/projects/{project}/milestones")
    @ResponseStatus(HttpStatus.CREATED)
    Mono<ResponseEntity<Answer>> schedule(
            @PathVariable String project, @RequestBody MilestoneBody body, ServerWebExchange exchange) {
        return desk.create(
                exchange,
                body,
                "/api/milestones/",
                read -> new ScheduleMilestone(
                        read.path(project, ProjectId::new),
                        read.title("/name", body.name()),
                        read.day("/due", body.due()),
                        read.references().ids("/features", body.features(), FeatureId::new, NO_FEATURE),
                        read.why()));
    }

    @PutMapping("/api/milestones/{milestone}/due")
    Mono<ResponseEntity<Answer>> reschedule(
            @PathVariable String milestone, @RequestBody DueBody body, ServerWebExchange exchange) {
        return desk.decide(
                exchange,
                body,
                read -> new RescheduleMilestone(
                        read.path(milestone, MilestoneId::new), read.day("/due", body.due()), read.why()));
    }

    @PostMapping("/api/milestones/{milestone}/reached")
    Mono<ResponseEntity<Answer>> reach(
            @PathVariable String milestone, @RequestBody ReachedBody body, ServerWebExchange exchange) {
        return desk.decide(
                exchange,
                body,
                read -> new ReachMilestone(
                        read.path(milestone, MilestoneId::new), read.day("/on", body.on()), read.why()));
    }

    @PostMapping("/api/milestones/{milestone}/drop")
    Mono<ResponseEntity<Answer>> drop(
            @PathVariable String milestone, @RequestBody MilestoneDropBody body, ServerWebExchange exchange) {
        return desk.decide(
                exchange, body, read -> new DropMilestone(read.path(milestone, MilestoneId::new), read.why()));
    }

    /** A milestone to be, with the features meant for it. */
    record MilestoneBody(
            @Nullable String name,
            @Nullable LocalDate due,
            @Nullable List<String> features,
            @Nullable String rationale,
            @Nullable List<String> alternatives,
            @Nullable LocalDate revisitOn,
            @Nullable Instant decidedAt)
            implements Body {}

    /** The day of a milestone from now on. */
    record DueBody(
            @Nullable LocalDate due,
            @Nullable String rationale,
            @Nullable List<String> alternatives,
            @Nullable LocalDate revisitOn,
            @Nullable Instant decidedAt)
            implements Body {}

    /** The day on which a milestone was reached. */
    record ReachedBody(
            @Nullable LocalDate on,
            @Nullable String rationale,
            @Nullable List<String> alternatives,
            @Nullable LocalDate revisitOn,
            @Nullable Instant decidedAt)
            implements Body {}

    /** The reason for which a milestone is dropped. */
    record MilestoneDropBody(
            @Nullable String rationale,
            @Nullable List<String> alternatives,
            @Nullable LocalDate revisitOn,
            @Nullable Instant decidedAt)
            implements Body {}
}
