package dev.throughline.command.project;

import static dev.throughline.command.rule.Rules.require;

import dev.throughline.access.problem.Problem;
import dev.throughline.access.problem.Problem.FieldError;
import dev.throughline.command.dispatch.Aggregates;
import dev.throughline.command.dispatch.DecisionHandler;
import dev.throughline.command.dispatch.Gate;
import dev.throughline.command.dispatch.Repositories;
import dev.throughline.command.dispatch.Streams;
import dev.throughline.command.dispatch.Today;
import dev.throughline.command.mandate.Scope;
import dev.throughline.events.FactAddress;
import dev.throughline.events.FeatureId;
import dev.throughline.events.MilestoneId;
import dev.throughline.events.ProductId;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.springframework.stereotype.Component;

/** Takes the decisions about projects. */
@Component
final class ProjectDecisions implements DecisionHandler {

    private final Aggregates<Project> projects;
    private final Streams streams;
    private final Gate gate;
    private final Today today;

    ProjectDecisions(Repositories repositories, Streams streams, Gate gate, Today today) {
        this.projects = repositories.of(Project.class, Project::new, ProjectState.FOLD);
        this.streams = streams;
        this.gate = gate;
        this.today = today;
    }

    @CommandHandler
    void handle(CharterProject command) {
        gate.judge(command, Scope.workspace());
        require(new OnlyAFreeKey(command.project(), taken(command)));
        projects.create(() -> Project.chartered(command));
    }

    @CommandHandler
    void handle(ScheduleProject command) {
        var id = command.project();
        var project = projects.load(id.stream(), id);
        gate.judgeOnRevision(command, Scope.of(id), FactAddress.of(id, "schedule"), id.stream());
        project.execute(it -> {
            Gate.requireWhy(command, it.state().schedule() != null);
            it.decide(command);
        });
    }

    @CommandHandler
    void handle(ScheduleMilestone command) {
        var id = command.project();
        var project = projects.load(id.stream(), id);
        gate.judge(command, Scope.of(id));
        requireKnown(command.features());
        project.execute(it -> it.decide(command));
    }

    @CommandHandler
    void handle(RescheduleMilestone command) {
        var id = command.milestone();
        var stream = id.project().stream();
        var project = withMilestone(id);
        gate.judgeOnRevision(command, Scope.of(id.project()), FactAddress.of(id, "due"), stream);
        project.execute(it -> it.decide(command));
    }

    @CommandHandler
    void handle(ReachMilestone command) {
        var id = command.milestone();
        var project = withMilestone(id);
        gate.judge(command, Scope.of(id.project()), FactAddress.of(id, "state"), id.project().stream());
        project.execute(it -> it.decide(command, today.date()));
    }

    @CommandHandler
    void handle(DropMilestone command) {
        var id = command.milestone();
        var project = withMilestone(id);
        gate.judge(command, Scope.of(id.project()), FactAddress.of(id, "state"), id.project().stream());
        project.execute(it -> it.decide(command));
    }

    @CommandHandler
    void handle(ReportStatus command) {
        var id = command.project();
        var project = projects.load(id.stream(), id);
        gate.judge(command, Scope.of(id), FactAddress.of(id, "status"), id.stream());
        project.execute(it -> it.decide(command));
    }

    private Aggregate<Project> withMilestone(MilestoneId id) {
        var project = projects.load(id.project().stream(), id);
        if (project.invoke(it -> it.state().milestone(id)).isEmpty()) {
            throw Aggregates.unknown(id).exception();
        }
        return project;
    }

    /** Products and projects share one namespace; the commit is guarded on the key being free in both. */
    private boolean taken(CharterProject command) {
        var product = new ProductId(command.project().value());
        return streams.exists(product.stream()) | streams.exists(command.project().stream());
    }

    private void requireKnown(List<FeatureId> features) {
        var errors = new ArrayList<FieldError>();
        for (FeatureId feature : features) {
            if (!streams.exists(feature.stream())) {
                var pointer = "/features/" + features.indexOf(feature);
                errors.add(new FieldError(pointer, "feature.unknown", "There is no feature " + feature + "."));
            }
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors).exception();
        }
    }
}
