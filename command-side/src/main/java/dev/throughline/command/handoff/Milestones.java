package dev.throughline.command.handoff;

import static dev.throughline.command.rule.Rules.require;

import dev.throughline.access.problem.Problem;
import dev.throughline.access.problem.ProblemException;
import dev.throughline.command.dispatch.Streams;
import dev.throughline.command.project.Milestone;
import dev.throughline.command.project.OnlyOpenMilestones;
import dev.throughline.command.project.ProjectState;
import dev.throughline.events.Subject;
import org.springframework.stereotype.Component;

/** The milestones that projects commit to. */
@Component
final class Milestones {

    private final Streams streams;

    Milestones(Streams streams) {
        this.streams = streams;
    }

    /** The milestone as it stands, still to come; guarded, so that it does not move before the commitment is recorded. */
    Milestone of(AcceptHandoff command) {
        var milestone = streams.read(ProjectState.FOLD, command.handoff().project().stream())
                .flatMap(project -> project.milestone(command.milestone()))
                .orElseThrow(() -> unknown("milestone", command.milestone()));
        require(new OnlyOpenMilestones(milestone));
        return milestone;
    }

    /** 422: a field of the body names what doesn't exist. */
    static ProblemException unknown(String field, Subject id) {
        return Problem.invalid("/" + field, field + ".unknown", "There is no " + field + " " + id.value() + ".")
                .exception();
    }
}
