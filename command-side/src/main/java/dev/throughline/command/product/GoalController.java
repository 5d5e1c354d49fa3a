package dev.throughline.command.product;

import dev.throughline.command.dispatch.Aggregates;
import dev.throughline.command.edge.Answer;
import dev.throughline.command.edge.Body;
import dev.throughline.command.edge.Desk;
import dev.throughline.command.edge.Reading;
import dev.throughline.events.GoalId;
import dev.throughline.events.ProductId;
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

/** The REST commands about a product's goals. */
@RestController
final class GoalController {

    private final Desk desk;

    GoalController(Desk desk) {
        this.desk = desk;
    }

    @PostMapping("/api/products/{product}/goals")
    @ResponseStatus(HttpStatus.CREATED)
    Mono<ResponseEntity<Answer>> set(
            @PathVariable String product, @RequestBody GoalBody body, ServerWebExchange exchange) {
        return desk.create(exchange, body, "/api/products/" + product + "/goals/", read -> goal(read, product, body));
    }

    @PostMapping("/api/products/{product}/goals/{goal}/retirement")
    Mono<ResponseEntity<Answer>> retire(
            @PathVariable String product,
            @PathVariable String goal,
            @RequestBody RetirementBody body,
            ServerWebExchange exchange) {
        return desk.decide(exchange, body, read -> {
            var id = read.path(goal, GoalId::new);
            if (!id.product().equals(read.path(product, ProductId::new))) {
                throw Aggregates.unknown(goal).exception();
            }
            return new RetireGoal(id, read.why());
        });
    }

    private static SetGoal goal(Reading read, String product, GoalBody body) {
        read.check(
                body.companyGoal() == null,
                "/companyGoal",
                "company-goal.unknown",
                "There is no such company goal: the workspace has none yet. Leave it out.");
        var baseline = number(read, "/baseline", body.baseline());
        var target = number(read, "/target", body.target());
        read.check(
                body.baseline() == null || body.target() == null || baseline != target,
                "/target",
                "target.is-baseline",
                "A goal leads somewhere else than where one is.");
        return new SetGoal(
                read.path(product, ProductId::new),
                read.text("/statement", body.statement()),
                read.title("/metric", body.metric()),
                read.title("/unit", body.unit()),
                baseline,
                target,
                read.day("/due", body.due()),
                read.why());
    }

    private static double number(Reading read, String pointer, @Nullable Double value) {
        double number = read.needed(pointer, value, 0.0);
        read.check(Double.isFinite(number), pointer, "number.invalid", "This is a number.");
        return number;
    }

    /** What the product is to achieve, and how one tells. */
    record GoalBody(
            @Nullable String statement,
            @Nullable String metric,
            @Nullable String unit,
            @Nullable Double baseline,
            @Nullable Double target,
            @Nullable LocalDate due,
            @Nullable String companyGoal,
            @Nullable String rationale,
            @Nullable List<String> alternatives,
            @Nullable LocalDate revisitOn,
            @Nullable Instant decidedAt)
            implements Body {}

    /** The reason for which the goal is not pursued any more. */
    record RetirementBody(
            @Nullable String rationale,
            @Nullable List<String> alternatives,
            @Nullable LocalDate revisitOn,
            @Nullable Instant decidedAt)
            implements Body {}
}
