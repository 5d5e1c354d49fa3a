package dev.throughline.command.authority;

import dev.throughline.command.edge.Answer;
import dev.throughline.command.edge.Body;
import dev.throughline.command.edge.Desk;
import dev.throughline.events.ProductId;
import dev.throughline.events.ProjectId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The REST commands about who is accountable for what. */
@RestController
final class MandateController {

    private final Desk desk;

    MandateController(Desk desk) {
        this.desk = desk;
    }

    @PutMapping("/api/products/{product}/product-manager")
    Mono<ResponseEntity<Answer>> assignProductManager(
            @PathVariable String product, @RequestBody AssignBody body, ServerWebExchange exchange) {
        return desk.decide(
                exchange,
                body,
                read -> new AssignProductManager(
                        read.path(product, ProductId::new),
                        read.references().member("/member", body.member()),
                        read.why()));
    }

    @PutMapping("/api/projects/{project}/project-manager")
    Mono<ResponseEntity<Answer>> assignProjectManager(
            @PathVariable String project, @RequestBody AssignBody body, ServerWebExchange exchange) {
        return desk.decide(
                exchange,
                body,
                read -> new AssignProjectManager(
                        read.path(project, ProjectId::new),
                        read.references().member("/member", body.member()),
                        read.why()));
    }

    /** Who is accountable from now on: a member id or {@code @handle}. */
    record AssignBody(
            @Nullable String member,
            @Nullable String rationale,
            @Nullable List<String> alternatives,
            @Nullable LocalDate revisitOn,
            @Nullable Instant decidedAt)
            implements Body {}
}
