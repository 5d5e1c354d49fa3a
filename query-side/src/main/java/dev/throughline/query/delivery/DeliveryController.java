package dev.throughline.query.delivery;

import dev.throughline.events.AllocationId;
import dev.throughline.events.MilestoneId;
import dev.throughline.events.ProjectId;
import dev.throughline.events.ScopeItemId;
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
class DeliveryController {

    private final Reads reads;

    DeliveryController(Reads reads) {
        this.reads = reads;
    }

    @GetMapping("/api/projects")
    Mono<ResponseEntity<ProjectsAnswer>> projects(
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String limit,
            ServerWebExchange exchange) {
        return reads.page(
                exchange, reading -> new DeliveryQueries(reading).projects(Paging.of("projects", after, limit)));
    }

    @GetMapping("/api/projects/{project}")
    Mono<ResponseEntity<OneProject>> project(@PathVariable String project, ServerWebExchange exchange) {
        return reads.answer(
                exchange, reading -> new DeliveryQueries(reading).project(Unknown.unlessId(project, ProjectId::new)));
    }

    @GetMapping("/api/projects/{project}/delivery")
    Mono<ResponseEntity<DeliveryAnswer>> delivery(@PathVariable String project, ServerWebExchange exchange) {
        return reads.answer(
                exchange, reading -> new DeliveryQueries(reading).delivery(Unknown.unlessId(project, ProjectId::new)));
    }

    @GetMapping("/api/milestones/{milestone}")
    Mono<ResponseEntity<OneMilestone>> milestone(@PathVariable String milestone, ServerWebExchange exchange) {
        return reads.answer(
                exchange, reading -> new Milestones(reading).one(Unknown.unlessId(milestone, MilestoneId::new)));
    }

    /** An item is found under its own project, and under no other. */
    @GetMapping("/api/projects/{project}/scope-items/{item}")
    Mono<ResponseEntity<OneScopeItem>> scopeItem(
            @PathVariable String project, @PathVariable String item, ServerWebExchange exchange) {
        return reads.answer(
                exchange,
                reading -> new Scopes(reading)
                        .one(Unknown.unlessId(project, ProjectId::new), Unknown.unlessId(item, ScopeItemId::new)));
    }

    @GetMapping("/api/allocations/{allocation}")
    Mono<ResponseEntity<OneAllocation>> allocation(@PathVariable String allocation, ServerWebExchange exchange) {
        return reads.answer(
                exchange,
                reading ->
                        new Allocations(reading).one(Unknown.unlessId(allocation, DeliveryController::allocationId)));
    }

    /** Its form says nothing about the resource's. */
    private static AllocationId allocationId(String text) {
        AllocationId id = new AllocationId(text);
        return AllocationId.of(id.resource(), Integer.parseInt(text.substring(text.lastIndexOf("-A") + 2)));
    }
}
