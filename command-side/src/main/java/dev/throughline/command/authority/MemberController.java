package dev.throughline.command.authority;

import dev.throughline.access.MemberDirectory;
import dev.throughline.command.edge.Answer;
import dev.throughline.command.edge.Body;
import dev.throughline.command.edge.Desk;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The REST commands about members. */
@RestController
final class MemberController {

    private final Desk desk;
    private final MemberDirectory directory;

    MemberController(Desk desk, MemberDirectory directory) {
        this.desk = desk;
        this.directory = directory;
    }

    @PostMapping("/api/members")
    @ResponseStatus(HttpStatus.CREATED)
    Mono<ResponseEntity<Answer>> admit(@RequestBody AdmitBody body, ServerWebExchange exchange) {
        return desk.create(
                exchange,
                body,
                "/api/members/",
                read -> new AdmitMember(
                        read.title("/handle", body.handle()),
                        read.title("/name", body.name()),
                        read.needed("/email", body.email(), ""),
                        read.why()));
    }

    @DeleteMapping("/api/members/{member}")
    Mono<ResponseEntity<Answer>> deactivate(
            @PathVariable String member,
            @RequestParam(defaultValue = "false") boolean erase,
            ServerWebExchange exchange) {
        return deactivate(member, erase, EndBody.absent(exchange), exchange);
    }

    /** What must end with the membership ends after it was recorded, again if the command is repeated. */
    @DeleteMapping(path = "/api/members/{member}", consumes = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<Answer>> deactivate(
            @PathVariable String member,
            @RequestParam(defaultValue = "false") boolean erase,
            @RequestBody EndBody body,
            ServerWebExchange exchange) {
        return desk.decide(exchange, body, read -> new DeactivateMember(read.pathMember(member), read.why()), left -> {
            directory.deactivate(left);
            if (erase) {
                directory.erase(left);
            }
        });
    }

    /** Whom to admit. */
    record AdmitBody(
            @Nullable String handle,
            @Nullable String name,
            @Nullable String email,
            @Nullable String rationale,
            @Nullable List<String> alternatives,
            @Nullable LocalDate revisitOn,
            @Nullable Instant decidedAt)
            implements Body {}
}
