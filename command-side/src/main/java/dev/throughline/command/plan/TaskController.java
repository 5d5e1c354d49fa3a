package dev.throughline.command.plan;

import dev.throughline.access.CurrentMember;
import dev.throughline.command.edge.Answer;
import dev.throughline.command.edge.Body;
import dev.throughline.command.edge.Desk;
import dev.throughline.command.edge.Reading;
import dev.throughline.events.MemberId;
import dev.throughline.events.MilestoneId;
import dev.throughline.events.ProjectId;
import dev.throughline.events.ScopeItemId;
import dev.throughline.events.TaskId;
import dev.throughline.events.plan.Discipline;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
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

/** The REST commands about what is to be done, by whom, and in which order. */
@RestController
final class TaskController {

    private static final ScopeItemId NO_ITEM = new ScopeItemId("NONE-S1");
    private static final MilestoneId NO_MILESTONE = new MilestoneId("NONE-M1");
    private static final TaskId NO_TASK = new TaskId("NONE-1");
    private static final int LONGEST = 10_000;

    private final Desk desk;

    TaskController(Desk desk) {
        this.desk = desk;
    }

    @PostMapping("/api/projects/{project}/tasks")
    @ResponseStatus(HttpStatus.CREATED)
    Mono<ResponseEntity<Answer>> plan(
            @PathVariable String project, @RequestBody TaskBody body, ServerWebExchange exchange) {
        return desk.create(
                exchange,
                body,
                "/api/tasks/",
                read -> new PlanTask(
                        read.path(project, ProjectId::new), asking(exchange), plan(read, body), read.why()));
    }

    @PutMapping("/api/tasks/{task}")
    Mono<ResponseEntity<Answer>> edit(
            @PathVariable String task, @RequestBody TaskBody body, ServerWebExchange exchange) {
        return desk.decide(
                exchange, body, read -> new EditTask(read.path(task, TaskId::new), plan(read, body), read.why()));
    }

    @PostMapping("/api/tasks/{task}/cancellation")
    Mono<ResponseEntity<Answer>> cancel(
            @PathVariable String task, @RequestBody CancellationBody body, ServerWebExchange exchange) {
        return desk.decide(exchange, body, read -> new CancelTask(read.path(task, TaskId::new), read.why()));
    }

    /** Who names themselves takes the task; who names another gives it to them. */
    @PutMapping("/api/tasks/{task}/assignee")
    Mono<ResponseEntity<Answer>> assign(
            @PathVariable String task, @RequestBody AssigneeBody body, ServerWebExchange exchange) {
        return desk.decide(exchange, body, read -> {
            var id = read.path(task, TaskId::new);
            var member = read.references().member("/member", body.member());
            return member.equals(asking(exchange))
                    ? new TakeTask(id, member, read.why())
                    : new AssignTask(id, member, read.why());
        });
    }

    @PostMapping("/api/tasks/{task}/dependencies")
    Mono<ResponseEntity<Answer>> link(
            @PathVariable String task, @RequestBody DependencyBody body, ServerWebExchange exchange) {
        return desk.decide(
                exchange,
                body,
                read -> new LinkTasks(
                        read.path(task, TaskId::new),
                        read.references().id("/dependsOn", body.dependsOn(), TaskId::new, NO_TASK),
                        read.why()));
    }

    private static MemberId asking(ServerWebExchange exchange) {
        return new MemberId(CurrentMember.of(exchange).memberId());
    }

    private static TaskPlan plan(Reading read, TaskBody body) {
        var start = read.optionalDay("/start", body.start());
        var due = read.optionalDay("/due", body.due());
        read.check(
                start == null || due == null || !due.isBefore(start),
                "/due",
                "dates.reversed",
                "A task is due on its first day or later.");
        var hours = body.estimateHours();
        read.check(
                hours == null || (hours >= 1 && hours <= LONGEST),
                "/estimateHours",
                "estimate.out-of-range",
                "An estimate is 1 to " + LONGEST + " hours.");
        return new TaskPlan(
                read.title("/title", body.title()),
                read.needed("/discipline", body.discipline(), Discipline.DEVELOPMENT),
                optional(read, "/scopeItem", body.scopeItem(), ScopeItemId::new, NO_ITEM),
                optional(read, "/milestone", body.milestone(), MilestoneId::new, NO_MILESTONE),
                hours,
                start,
                due);
    }

    private static <T> @Nullable T optional(
            Reading read, String pointer, @Nullable String text, Function<String, T> id, T standIn) {
        return text == null ? null : read.references().id(pointer, text, id, standIn);
    }

    /** What a task is. */
    record TaskBody(
            @Nullable String title,
            @Nullable Discipline discipline,
            @Nullable String scopeItem,
            @Nullable String milestone,
            @Nullable Integer estimateHours,
            @Nullable LocalDate start,
            @Nullable LocalDate due,
            @Nullable String rationale,
            @Nullable List<String> alternatives,
            @Nullable LocalDate revisitOn,
            @Nullable Instant decidedAt)
            implements Body {}

    /** The reason for which a task is not to be done any more. */
    record CancellationBody(
            @Nullable String rationale,
            @Nullable List<String> alternatives,
            @Nullable LocalDate revisitOn,
            @Nullable Instant decidedAt)
            implements Body {}

    /** Who is to do a task, by id or {@code @handle}. */
    record AssigneeBody(
            @Nullable String member,
            @Nullable String rationale,
            @Nullable List<String> alternatives,
            @Nullable LocalDate revisitOn,
            @Nullable Instant decidedAt)
            implements Body {}

    /** The task that this one waits for. */
    record DependencyBody(
            @Nullable String dependsOn,
            @Nullable String rationale,
            @Nullable List<String> alternatives,
            @Nullable LocalDate revisitOn,
            @Nullable Instant decidedAt)
            implements Body {}
}
