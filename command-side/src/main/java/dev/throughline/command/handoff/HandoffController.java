package dev.throughline.command.handoff;

import dev.throughline.command.edge.Answer;
import dev.throughline.command.edge.Body;
import dev.throughline.command.edge.Desk;
import dev.throughline.events.HandoffId;
import dev.throughline.events.MilestoneId;
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

/** The REST commands about a proposed handoff: asked about, answered, taken back. */
@RestController
final class HandoffController {

    private final Desk desk;

    HandoffController(Desk desk) {
        this.desk = desk;
    }

    @PostMapping("/api/handoffs/{handoff}/clarification-requests")
    Mono<ResponseEntity<Answer>> requestClarification(
            @PathVariable String handoff, @RequestBody QuestionBody body, ServerWebExchange exchange) {
        return desk.decide(
                exchange,
                body,
                read -> new RequestClarification(
                        read.path(handoff, HandoffId::new), read.text("/question", body.question()), read.why()));
    }

    @PostMapping("/api/handoffs/{handoff}/clarifications")
    Mono<ResponseEntity<Answer>> giveClarification(
            @PathVariable String handoff, @RequestBody ClarificationBody body, ServerWebExchange exchange) {
        return desk.decide(
                exchange,
                body,
                read -> new GiveClarification(
                        read.path(handoff, HandoffId::new), read.text("/answer", body.answer()), read.why()));
    }

    @PostMapping("/api/handoffs/{handoff}/acceptance")
    Mono<ResponseEntity<Answer>> accept(
            @PathVariable String handoff, @RequestBody AcceptanceBody body, ServerWebExchange exchange) {
        return desk.decide(exchange, body, read -> {
            var id = read.path(handoff, HandoffId::new);
            var none = MilestoneId.of(id.project(), 999_999_999);
            return new AcceptHandoff(
                    id,
                    read.references().id("/milestone", body.milestone(), MilestoneId::new, none),
                    read.day("/committedDate", body.committedDate()),
                    read.why());
        });
    }

    @PostMapping("/api/handoffs/{handoff}/declination")
    Mono<ResponseEntity<Answer>> decline(
            @PathVariable String handoff, @RequestBody ReasonBody body, ServerWebExchange exchange) {
        return desk.decide(exchange, body, read -> new DeclineHandoff(read.path(handoff, HandoffId::new), read.why()));
    }

    @PostMapping("/api/handoffs/{handoff}/withdrawal")
    Mono<ResponseEntity<Answer>> withdraw(
            @PathVariable String handoff, @RequestBody ReasonBody body, ServerWebExchange exchange) {
        return desk.decide(exchange, body, read -> new WithdrawHandoff(read.path(handoff, HandoffId::new), read.why()));
    }

    @PostMapping("/api/handoffs/{handoff}/wind-down")
    Mono<ResponseEntity<Answer>> confirmWindDown(
            @PathVariable String handoff, @RequestBody ReasonBody body, ServerWebExchange exchange) {
        return desk.decide(exchange, body, read -> new ConfirmWindDown(read.path(handoff, HandoffId::new), read.why()));
    }

    /** What the project has to know. */
    record QuestionBody(
            @Nullable String question,
            @Nullable String rationale,
            @Nullable List<String> alternatives,
            @Nullable LocalDate revisitOn,
            @Nullable Instant decidedAt)
            implements Body {}

    /** What the proposal means. */
    record ClarificationBody(
            @Nullable String answer,
            @Nullable String rationale,
            @Nullable List<String> alternatives,
            @Nullable LocalDate revisitOn,
            @Nullable Instant decidedAt)
            implements Body {}

    /** What the project commits to. */
    record AcceptanceBody(
            @Nullable String milestone,
            @Nullable LocalDate committedDate,
            @Nullable String rationale,
            @Nullable List<String> alternatives,
            @Nullable LocalDate revisitOn,
            @Nullable Instant decidedAt)
            implements Body {}

    /** A decision that is said in its reason. */
    record ReasonBody(
            @Nullable String rationale,
            @Nullable List<String> alternatives,
            @Nullable LocalDate revisitOn,
            @Nullable Instant decidedAt)
            implements Body {}
}
