package dev.throughline.command.redaction;

import dev.throughline.command.edge.Answer;
import dev.throughline.command.edge.Body;
import dev.throughline.command.edge.Desk;
import dev.throughline.command.edge.Reading;
import dev.throughline.events.EventPosition;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The REST command that takes words out of the record. */
@RestController
final class RedactionController {

    private final Desk desk;

    RedactionController(Desk desk) {
        this.desk = desk;
    }

    /** The answer is about the event that was redacted; its position is that of the event that says so. */
    @PostMapping("/api/log/redactions")
    @ResponseStatus(HttpStatus.CREATED)
    Mono<ResponseEntity<Answer>> redactEvent(@RequestBody RedactionBody body, ServerWebExchange exchange) {
        return desk.create(exchange, body, "/api/decisions/", read -> redaction(read, body));
    }

    private static RedactEvent redaction(Reading read, RedactionBody body) {
        var position = read.needed("/position", body.position(), 1L);
        read.check(position > 0, "/position", "position.invalid", "Positions begin at 1.");
        var fields = read.texts("/fields", body.fields());
        read.check(!fields.isEmpty(), "/fields", "value.missing", "Name at least one field.");
        read.check(new HashSet<>(fields).size() == fields.size(), "/fields", "field.repeated", "Name each field once.");
        return new RedactEvent(new EventPosition(Math.max(1, position)), fields, read.why());
    }

    /** The event's position, and where its words stand: JSON pointers such as {@code /why/text}. */
    record RedactionBody(
            @Nullable Long position,
            @Nullable List<String> fields,
            @Nullable String rationale,
            @Nullable List<String> alternatives,
            @Nullable LocalDate revisitOn,
            @Nullable Instant decidedAt)
            implements Body {}
}
