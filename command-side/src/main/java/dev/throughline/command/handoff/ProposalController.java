package dev.throughline.command.handoff;

import dev.throughline.command.edge.Answer;
import dev.throughline.command.edge.Body;
import dev.throughline.command.edge.Desk;
import dev.throughline.command.edge.Reading;
import dev.throughline.events.CriterionId;
import dev.throughline.events.FeatureId;
import dev.throughline.events.HandoffId;
import dev.throughline.events.MilestoneId;
import dev.throughline.events.ProjectId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The REST command by which a feature is offered to a project. */
@RestController
final class ProposalController {

    private static final CriterionId NO_CRITERION = new CriterionId("C999999999");

    private final Desk desk;

    ProposalController(Desk desk) {
        this.desk = desk;
    }

    @PostMapping("/api/handoffs")
    @ResponseStatus(HttpStatus.CREATED)
    Mono<ResponseEntity<Answer>> propose(@RequestBody ProposalBody body, ServerWebExchange exchange) {
        return desk.create(exchange, body, "/api/handoffs/", read -> proposal(read, body));
    }

    private static ProposeHandoff proposal(Reading read, ProposalBody body) {
        var handoff = HandoffId.of(
                read.id("/feature", body.feature(), FeatureId::new),
                read.id("/project", body.project(), ProjectId::new));
        var criteria = read.references().ids("/criteria", body.criteria(), CriterionId::new, NO_CRITERION);
        read.check(
                !criteria.isEmpty(),
                "/criteria",
                "criteria.missing",
                "Name at least one acceptance criterion that the project is to meet.");
        var wantedBy = read.day("/wantedBy", body.wantedBy());
        var answerBy = read.optionalDay("/answerBy", body.answerBy());
        read.check(
                answerBy == null || !answerBy.isAfter(wantedBy),
                "/answerBy",
                "dates.reversed",
                "An answer is of use on the day wanted at the latest.");
        return new ProposeHandoff(
                handoff,
                read.needed("/definitionVersion", body.definitionVersion(), 0),
                criteria,
                wantedBy,
                answerBy,
                settled(read, body, handoff.project()),
                read.why());
    }

    private static ProposeHandoff.@Nullable Settled settled(Reading read, ProposalBody body, ProjectId project) {
        if (Boolean.TRUE.equals(body.selfSettled())) {
            var none = MilestoneId.of(project, 999_999_999);
            return new ProposeHandoff.Settled(
                    read.references().id("/milestone", body.milestone(), MilestoneId::new, none),
                    read.day("/committedDate", body.committedDate()));
        }
        read.check(
                body.milestone() == null && body.committedDate() == null,
                body.milestone() == null ? "/committedDate" : "/milestone",
                "commitment.unasked",
                "A proposal commits the project to nothing, unless it is self-settled: the project's answer does.");
        return null;
    }

    /**
     * What is offered to which project, by when it is wanted, and by when an answer is.
     *
     * @param selfSettled the asker holds both roles, and answers at once with the milestone and day that follow
     */
    record ProposalBody(
            @Nullable String feature,
            @Nullable String project,
            @Nullable Integer definitionVersion,
            @Nullable List<String> criteria,
            @Nullable LocalDate wantedBy,
            @Nullable LocalDate answerBy,
            @Nullable Boolean selfSettled,
            @Nullable String milestone,
            @Nullable LocalDate committedDate,
            @Nullable String rationale,
            @Nullable List<String> alternatives,
            @Nullable LocalDate revisitOn,
            @Nullable Instant decidedAt)
            implements Body {}
}
