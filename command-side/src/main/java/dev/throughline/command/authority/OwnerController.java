package dev.throughline.command.authority;

import dev.throughline.command.edge.Answer;
import dev.throughline.command.edge.Body;
import dev.throughline.command.edge.Desk;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The REST commands about who owns the workspace. */
@RestController
final class OwnerController {

    private final Desk desk;

    OwnerController(Desk desk) {
        this.desk = desk;
    }

    @PostMapping("/api/workspace/owners")
    Mono<ResponseEntity<Answer>> appoint(@RequestBody AppointBody body, ServerWebExchange exchange) {
        return desk.decide(
                exchange,
                body,
                read -> new AppointWorkspaceOwner(read.references().member("/member", body.member()), read.why()));
    }

    @DeleteMapping("/api/workspace/owners/{member}")
    Mono<ResponseEntity<Answer>> dismiss(@PathVariable String member, ServerWebExchange exchange) {
        return dismiss(member, EndBody.absent(exchange), exchange);
    }

    @DeleteMapping(path = "/api/workspace/owners/{member}", consumes = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<Answer>> dismiss(
            @PathVariable String member, @RequestBody EndBody body, ServerWebExchange exchange) {
        return desk.decide(exchange, body, read -> new DismissWorkspaceOwner(read.pathMember(member), read.why()));
    }

    /** Who is an owner too from now on: a member id or {@code @handle}. */
    record AppointBody(
            @Nullable String member,
            @Nullable String rationale,
            @Nullable List<String> alternatives,
            @Nullable LocalDate revisitOn,
            @Nullable Instant decidedAt)
            implements Body {}
}
