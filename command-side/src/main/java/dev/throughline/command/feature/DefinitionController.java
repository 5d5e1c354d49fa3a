package dev.throughline.command.feature;

import dev.throughline.command.edge.Answer;
import dev.throughline.command.edge.Body;
import dev.throughline.command.edge.Desk;
import dev.throughline.command.edge.Reading;
import dev.throughline.command.feature.Draft.DraftCriterion;
import dev.throughline.events.CriterionId;
import dev.throughline.events.FeatureId;
import dev.throughline.events.GoalId;
import dev.throughline.events.InsightId;
import dev.throughline.events.ProductId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
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

/** The REST commands about what a feature is. */
@RestController
final class DefinitionController {

    private static final CriterionId NO_CRITERION = new CriterionId("C999999999");
    private static final GoalId NO_GOAL = GoalId.of(new ProductId("NONE"), 1);
    private static final InsightId NO_INSIGHT = InsightId.of(new ProductId("NONE"), 1);

    private final Desk desk;

    DefinitionController(Desk desk) {
        this.desk = desk;
    }

    @PostMapping("/api/products/{product}/features")
    @ResponseStatus(HttpStatus.CREATED)
    Mono<ResponseEntity<Answer>> define(
            @PathVariable String product, @RequestBody DefinitionBody body, ServerWebExchange exchange) {
        return desk.create(
                exchange,
                body,
                "/api/features/",
                read -> new DefineFeature(read.path(product, ProductId::new), draft(read, body), read.why()));
    }

    /** The whole definition anew; a criterion that stays is sent with its id. */
    @PostMapping("/api/features/{feature}/refinements")
    Mono<ResponseEntity<Answer>> refine(
            @PathVariable String feature, @RequestBody DefinitionBody body, ServerWebExchange exchange) {
        return desk.decide(
                exchange,
                body,
                read -> new RefineFeature(read.path(feature, FeatureId::new), draft(read, body), read.why()));
    }

    private static Draft draft(Reading read, DefinitionBody body) {
        var goal = body.goal();
        return new Draft(
                read.title("/title", body.title()),
                read.text("/problem", body.problem()),
                read.text("/audience", body.audience()),
                read.text("/valueHypothesis", body.valueHypothesis()),
                criteria(read, body.acceptanceCriteria()),
                goal == null ? null : read.references().id("/goal", goal, GoalId::new, NO_GOAL),
                read.references().ids("/insights", body.insights(), InsightId::new, NO_INSIGHT));
    }

    private static List<DraftCriterion> criteria(Reading read, @Nullable List<@Nullable CriterionBody> bodies) {
        var criteria = new ArrayList<DraftCriterion>();
        for (CriterionBody body : bodies == null ? List.<@Nullable CriterionBody>of() : bodies) {
            var at = "/acceptanceCriteria/" + criteria.size();
            var id = body == null ? null : body.id();
            criteria.add(new DraftCriterion(
                    id == null ? null : read.references().id(at + "/id", id, CriterionId::new, NO_CRITERION),
                    read.text(at + "/text", body == null ? null : body.text())));
        }
        return criteria;
    }

    /** What the feature is. */
    record DefinitionBody(
            @Nullable String title,
            @Nullable String problem,
            @Nullable String audience,
            @Nullable String valueHypothesis,
            @Nullable List<@Nullable CriterionBody> acceptanceCriteria,
            @Nullable String goal,
            @Nullable List<String> insights,
            @Nullable String rationale,
            @Nullable List<String> alternatives,
            @Nullable LocalDate revisitOn,
            @Nullable Instant decidedAt)
            implements Body {}

    /** What must hold for the feature to be accepted; without an id, a new one. */
    record CriterionBody(@Nullable String id, @Nullable String text) {}
}
