package dev.throughline.command.comment;

import dev.throughline.command.edge.Answer;
import dev.throughline.command.edge.Body;
import dev.throughline.command.edge.Desk;
import dev.throughline.command.edge.FreshIds;
import dev.throughline.command.edge.Mentions;
import dev.throughline.events.CommentId;
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

/** The REST commands about threads. */
@RestController
final class CommentController {

    private static final String WHERE = "/api/comments/";

    private final Desk desk;
    private final Mentions mentions;

    CommentController(Desk desk, Mentions mentions) {
        this.desk = desk;
        this.mentions = mentions;
    }

    @PostMapping("/api/comments")
    @ResponseStatus(HttpStatus.CREATED)
    Mono<ResponseEntity<Answer>> comment(@RequestBody CommentBody body, ServerWebExchange exchange) {
        return desk.create(
                exchange,
                body,
                WHERE,
                read -> new Comment(
                        new CommentId(FreshIds.of("c-")),
                        read.title("/subject", body.subject()),
                        mentions.in(read.text("/text", body.text())),
                        read.why()));
    }

    @PutMapping("/api/comments/{comment}")
    Mono<ResponseEntity<Answer>> edit(
            @PathVariable String comment, @RequestBody EditBody body, ServerWebExchange exchange) {
        return desk.decide(
                exchange,
                body,
                read -> new EditComment(
                        read.path(comment, CommentId::new), mentions.in(read.text("/text", body.text())), read.why()));
    }

    @PostMapping("/api/links")
    @ResponseStatus(HttpStatus.CREATED)
    Mono<ResponseEntity<Answer>> link(@RequestBody LinkBody body, ServerWebExchange exchange) {
        return desk.create(
                exchange,
                body,
                WHERE,
                read -> new LinkResource(
                        new CommentId(FreshIds.of("c-")),
                        read.title("/subject", body.subject()),
                        read.address("/url", body.url()),
                        read.title("/title", body.title()),
                        read.why()));
    }

    /** What is said, and about what: an id, or a decision by its position ({@code #12}); {@code @handle} mentions somebody. */
    record CommentBody(
            @Nullable String subject,
            @Nullable String text,
            @Nullable String rationale,
            @Nullable List<String> alternatives,
            @Nullable LocalDate revisitOn,
            @Nullable Instant decidedAt)
            implements Body {}

    /** What a comment says from now on. */
    record EditBody(
            @Nullable String text,
            @Nullable String rationale,
            @Nullable List<String> alternatives,
            @Nullable LocalDate revisitOn,
            @Nullable Instant decidedAt)
            implements Body {}

    /** Where something is that belongs to a thing, and what it is called. */
    record LinkBody(
            @Nullable String subject,
            @Nullable String url,
            @Nullable String title,
            @Nullable String rationale,
            @Nullable List<String> alternatives,
            @Nullable LocalDate revisitOn,
            @Nullable Instant decidedAt)
            implements Body {}
}
