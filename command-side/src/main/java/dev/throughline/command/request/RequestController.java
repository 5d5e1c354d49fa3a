package dev.throughline.command.request;

import dev.throughline.command.dispatch.Revision;
import dev.throughline.command.edge.Answer;
import dev.throughline.command.edge.AskedFor;
import dev.throughline.command.edge.Body;
import dev.throughline.command.edge.CommandReading;
import dev.throughline.command.edge.Desk;
import dev.throughline.command.edge.FreshIds;
import dev.throughline.command.edge.Reading;
import dev.throughline.events.RequestId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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

/** The REST commands about requests. */
@RestController
final class RequestController {

    private static final Set<String> METHODS = Set.of("POST", "PUT", "DELETE");

    private final Desk desk;
    private final CommandReading commands;

    RequestController(Desk desk, CommandReading commands) {
        this.desk = desk;
        this.commands = commands;
    }

    @PostMapping("/api/requests")
    @ResponseStatus(HttpStatus.CREATED)
    Mono<ResponseEntity<Answer>> ask(@RequestBody AskBody body, ServerWebExchange exchange) {
        return desk.create(
                exchange,
                body,
                "/api/requests/",
                read -> new AskForDecision(new RequestId(FreshIds.of("q-")), asked(read, body, exchange), read.why()));
    }

    @PostMapping("/api/requests/{request}/grant")
    Mono<ResponseEntity<Answer>> grant(
            @PathVariable String request, @RequestBody AnswerBody body, ServerWebExchange exchange) {
        return desk.decide(exchange, body, read -> new GrantRequest(read.path(request, RequestId::new), read.why()));
    }

    @PostMapping("/api/requests/{request}/declination")
    Mono<ResponseEntity<Answer>> decline(
            @PathVariable String request, @RequestBody AnswerBody body, ServerWebExchange exchange) {
        return desk.decide(exchange, body, read -> new DeclineRequest(read.path(request, RequestId::new), read.why()));
    }

    private AskedFor asked(Reading read, AskBody body, ServerWebExchange exchange) {
        var method = Objects.requireNonNullElse(body.method(), "");
        read.insist(METHODS.contains(method), "/method", "method.invalid", "A command is sent by POST, PUT or DELETE.");
        read.insist(
                body.ifMatch() == null || Revision.read(body.ifMatch()).isPresent(),
                "/ifMatch",
                "revision.invalid",
                "A revision is a number, none, or *.");
        var path = Objects.requireNonNullElse(body.path(), "");
        return commands.read(exchange, method, path, body.ifMatch(), reasoned(body));
    }

    /** The reason for asking is the decision's as well, unless it has one of its own. */
    private static Map<String, @Nullable Object> reasoned(AskBody body) {
        var asked = new HashMap<String, @Nullable Object>(Objects.requireNonNullElse(body.body(), Map.of()));
        if (body.rationale() != null) {
            asked.putIfAbsent("rationale", body.rationale());
        }
        return asked;
    }

    /**
     * The command as it would be sent, and why it is asked for. {@code ifMatch} is the revision of its fact that was seen: a
     * number, {@code none}, or {@code *}.
     */
    record AskBody(
            @Nullable String method,
            @Nullable String path,
            @Nullable Map<String, @Nullable Object> body,
            @Nullable String ifMatch,
            @Nullable String rationale,
            @Nullable List<String> alternatives,
            @Nullable LocalDate revisitOn,
            @Nullable Instant decidedAt)
            implements Body {}

    /** The reason for an answer. */
    record AnswerBody(
            @Nullable String rationale,
            @Nullable List<String> alternatives,
            @Nullable LocalDate revisitOn,
            @Nullable Instant decidedAt)
            implements Body {}
}
