package dev.throughline.command.project;

import dev.throughline.command.dispatch.Aggregates;
import dev.throughline.command.edge.Answer;
import dev.throughline.command.edge.Body;
import dev.throughline.command.edge.Desk;
import dev.throughline.command.edge.Reading;
import dev.throughline.events.FeatureId;
import dev.throughline.events.ProjectId;
import dev.throughline.events.ScopeItemId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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

/** The REST commands about a project's scope. */
@RestController
final class ScopeController {

    private static final FeatureId NO_FEATURE = new FeatureId("NONE-1");

    private final Desk desk;

    ScopeController(Desk desk) {
        this.desk = desk;
    }

    @PostMapping("/api/projects/{project}/scope-items")
    @ResponseStatus(HttpStatus.CREATED)
    Mono<ResponseEntity<Answer>> add(
            @PathVariable String project, @RequestBody ScopeItemBody body, ServerWebExchange exchange) {
        return desk.create(
                exchange,
                body,
                "/api/projects/" + project + "/scope-items/",
                read -> new AddScopeItem(
                        read.path(project, ProjectId::new),
                        read.title("/title", body.title()),
                        body.feature() == null
                                ? null
                                : read.references().id("/feature", body.feature(), FeatureId::new, NO_FEATURE),
                        read.why()));
    }

    @PostMapping("/api/projects/{project}/scope-items/{item}/removal")
    Mono<ResponseEntity<Answer>> remove(
            @PathVariable String project,
            @PathVariable String item,
            @RequestBody ScopeReasonBody body,
            ServerWebExchange exchange) {
        return desk.decide(exchange, body, read -> new RemoveScopeItem(item(read, project, item), read.why()));
    }

    @PostMapping("/api/projects/{project}/scope-baseline")
    Mono<ResponseEntity<Answer>> baseline(
            @PathVariable String project, @RequestBody ScopeReasonBody body, ServerWebExchange exchange) {
        return desk.decide(exchange, body, read -> new BaselineScope(read.path(project, ProjectId::new), read.why()));
    }

    /** An item is found under its own project, and under no other. */
    private static ScopeItemId item(Reading read, String project, String item) {
        var id = read.path(item, ScopeItemId::new);
        if (!id.project().value().equals(project)) {
            throw Aggregates.unknown(item).exception();
        }
        return id;
    }

    /** What is to be delivered, perhaps for a feature. */
    record ScopeItemBody(
            @Nullable String title,
            @Nullable String feature,
            @Nullable String rationale,
            @Nullable List<String> alternatives,
            @Nullable LocalDate revisitOn,
            @Nullable Instant decidedAt)
            implements Body {}

    /** The reason for a decision on the scope. */
    record ScopeReasonBody(
            @Nullable String rationale,
            @Nullable List<String> alternatives,
            @Nullable LocalDate revisitOn,
            @Nullable Instant decidedAt)
            implements Body {}
}
