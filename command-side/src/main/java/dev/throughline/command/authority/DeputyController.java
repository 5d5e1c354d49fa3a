package dev.throughline.command.authority;

import dev.throughline.command.edge.Answer;
import dev.throughline.command.edge.Body;
import dev.throughline.command.edge.Desk;
import dev.throughline.command.edge.Reading;
import dev.throughline.events.MandateKey;
import dev.throughline.events.ProductId;
import dev.throughline.events.ProjectId;
import dev.throughline.events.Role;
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

/** The REST commands about who stands in for the holder of a mandate. */
@RestController
final class DeputyController {

    private final Desk desk;

    DeputyController(Desk desk) {
        this.desk = desk;
    }

    @PostMapping("/api/products/{product}/deputies")
    Mono<ResponseEntity<Answer>> nameForProduct(
            @PathVariable String product, @RequestBody DeputyBody body, ServerWebExchange exchange) {
        return desk.decide(exchange, body, read -> name(read, ofProduct(read, product), Role.PRODUCT_MANAGER, body));
    }

    @PostMapping("/api/projects/{project}/deputies")
    Mono<ResponseEntity<Answer>> nameForProject(
            @PathVariable String project, @RequestBody DeputyBody body, ServerWebExchange exchange) {
        return desk.decide(exchange, body, read -> name(read, ofProject(read, project), Role.PROJECT_MANAGER, body));
    }

    @DeleteMapping("/api/products/{product}/deputies/{member}")
    Mono<ResponseEntity<Answer>> endForProduct(
            @PathVariable String product, @PathVariable String member, ServerWebExchange exchange) {
        return endForProduct(product, member, EndBody.absent(exchange), exchange);
    }

    @DeleteMapping(path = "/api/products/{product}/deputies/{member}", consumes = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<Answer>> endForProduct(
            @PathVariable String product,
            @PathVariable String member,
            @RequestBody EndBody body,
            ServerWebExchange exchange) {
        return desk.decide(exchange, body, read -> {
            var deputy = read.pathMember(member);
            return new EndDeputy(ofProduct(read, product), Role.PRODUCT_MANAGER, deputy, read.why());
        });
    }

    @DeleteMapping("/api/projects/{project}/deputies/{member}")
    Mono<ResponseEntity<Answer>> endForProject(
            @PathVariable String project, @PathVariable String member, ServerWebExchange exchange) {
        return endForProject(project, member, EndBody.absent(exchange), exchange);
    }

    @DeleteMapping(path = "/api/projects/{project}/deputies/{member}", consumes = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<Answer>> endForProject(
            @PathVariable String project,
            @PathVariable String member,
            @RequestBody EndBody body,
            ServerWebExchange exchange) {
        return desk.decide(exchange, body, read -> {
            var deputy = read.pathMember(member);
            return new EndDeputy(ofProject(read, project), Role.PROJECT_MANAGER, deputy, read.why());
        });
    }

    private static NameDeputy name(Reading read, MandateKey mandate, Role role, DeputyBody body) {
        var deputy = read.references().member("/member", body.member());
        var from = read.instant("/from", body.from());
        var to = read.instant("/to", body.to());
        read.check(
                body.from() == null || body.to() == null || to.isAfter(from),
                "/to",
                "dates.reversed",
                "A period is over after it began.");
        return new NameDeputy(mandate, role, deputy, from, to, read.why());
    }

    private static MandateKey ofProduct(Reading read, String product) {
        return MandateKey.of(read.path(product, ProductId::new));
    }

    private static MandateKey ofProject(Reading read, String project) {
        return MandateKey.of(read.path(project, ProjectId::new));
    }

    /** Who stands in, by member id or {@code @handle}: from the one moment until, without it, the other. */
    record DeputyBody(
            @Nullable String member,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable String rationale,
            @Nullable List<String> alternatives,
            @Nullable LocalDate revisitOn,
            @Nullable Instant decidedAt)
            implements Body {}
}
