package dev.throughline.command.project;

import dev.throughline.access.problem.Problem;
import dev.throughline.command.dispatch.Aggregates;
import dev.throughline.command.dispatch.DecisionHandler;
import dev.throughline.command.dispatch.Gate;
import dev.throughline.command.dispatch.Repositories;
import dev.throughline.command.dispatch.Streams;
import dev.throughline.command.mandate.Scope;
import dev.throughline.events.FactAddress;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;

/** Takes the decisions about what projects deliver. */
@Component
final class ScopeDecisions implements DecisionHandler {

    private final Aggregates<Project> projects;
    private final Streams streams;
    private final Gate gate;

    ScopeDecisions(Repositories repositories, Streams streams, Gate gate) {
        this.projects = repositories.of(Project.class, Project::new, ProjectState.FOLD);
        this.streams = streams;
        this.gate = gate;
    }

    @CommandHandler
    void handle(AddScopeItem command) {
        var id = command.project();
        var project = projects.load(id.stream(), id);
        gate.judge(command, Scope.of(id));
        var feature = command.feature();
        if (feature != null && !streams.exists(feature.stream())) {
            throw Problem.invalid("/feature", "feature.unknown", "There is no feature " + feature + ".")
                    .exception();
        }
        project.execute(it -> it.decide(command));
    }

    @CommandHandler
    void handle(RemoveScopeItem command) {
        var id = command.scopeItem();
        var stream = id.project().stream();
        var project = projects.load(stream, id);
        if (project.invoke(it -> it.state().scopeItem(id)).isEmpty()) {
            throw Aggregates.unknown(id).exception();
        }
        gate.judge(command, Scope.of(id.project()), FactAddress.of(id, "scope"), stream);
        project.execute(it -> it.decide(command));
    }

    @CommandHandler
    void handle(BaselineScope command) {
        var id = command.project();
        var project = projects.load(id.stream(), id);
        gate.judge(command, Scope.of(id), FactAddress.of(id, "scope-baseline"), id.stream());
        project.execute(it -> it.decide(command));
    }
}
