package dev.throughline.query.comment;

import dev.throughline.access.problem.Problem;
import dev.throughline.events.CommentId;
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
class CommentController {

    private final Reads reads;

    CommentController(Reads reads) {
        this.reads = reads;
    }

    @GetMapping("/api/comments")
    Mono<ResponseEntity<CommentsAnswer>> comments(
            @RequestParam(required = false) @Nullable String subject,
            @RequestParam(required = false) @Nullable String mentions,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String limit,
            ServerWebExchange exchange) {
        return reads.page(exchange, reading -> {
            Comments comments = new Comments(reading);
            if (subject != null && mentions == null) {
                return comments.on(subject, Paging.of("comments", after, limit));
            }
            if (mentions != null && subject == null) {
                return comments.mentioning(reads.member(mentions, reading), Paging.of("mentions", after, limit));
            }
            throw Problem.of(
                            400,
                            "parameter.missing",
                            "Say which comments",
                            "Comments are read by their 'subject', or by whom they mention: 'mentions'.")
                    .exception();
        });
    }

    @GetMapping("/api/comments/{comment}")
    Mono<ResponseEntity<OneComment>> one(@PathVariable String comment, ServerWebExchange exchange) {
        return reads.answer(exchange, reading -> {
            CommentId id = Unknown.unlessId(comment, CommentId::new);
            CommentAnswer found = new Comments(reading).find(id).orElseThrow(() -> Unknown.is(id.value()));
            return new OneComment(reading.position(), found, reading.broken(id.value()));
        });
    }
}
