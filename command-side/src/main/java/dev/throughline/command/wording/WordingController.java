package dev.throughline.command.wording;

import dev.throughline.command.edge.Answer;
import dev.throughline.command.edge.Body;
import dev.throughline.command.edge.Desk;
import dev.throughline.command.edge.Reading;
import dev.throughline.events.Anything;
import dev.throughline.events.WordingField;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The REST command that puts words right. */
@RestController
final class WordingController {

    /** What is held to a title's length where it is decided. */
    private static final Set<String> TITLES = Set.of("title", "name", "source", "metric");

    private final Desk desk;

    WordingController(Desk desk) {
        this.desk = desk;
    }

    /** If-Match is the revision of the fact whose words they are. */
    @PostMapping("/api/wording-corrections")
    Mono<ResponseEntity<Answer>> correctWording(@RequestBody WordingBody body, ServerWebExchange exchange) {
        return desk.decide(exchange, body, read -> correction(read, body));
    }

    private static CorrectWording correction(Reading read, WordingBody body) {
        var field = read.id("/field", body.field(), WordingField::new);
        return new CorrectWording(
                read.id("/subject", body.subject(), Anything::new),
                field,
                TITLES.contains(field.value()) ? read.title("/text", body.text()) : read.text("/text", body.text()),
                read.why());
    }

    /** Whose words, which of them ({@code title}, {@code problem}, {@code criterion.C2}), and how they are to be. */
    record WordingBody(
            @Nullable String subject,
            @Nullable String field,
            @Nullable String text,
            @Nullable String rationale,
            @Nullable List<String> alternatives,
            @Nullable LocalDate revisitOn,
            @Nullable Instant decidedAt)
            implements Body {}
}
