package dev.throughline.command.edge;

import dev.throughline.access.problem.Problem.FieldError;
import dev.throughline.command.dispatch.Command;
import dev.throughline.command.dispatch.Revision;
import java.util.List;

/**
 * A command that somebody wants to ask for, as it was read.
 *
 * @param command the command, its handles resolved
 * @param revision on which they believe its fact to be
 * @param errors values of its body that make no sense, by their place in the body that asks
 */
public record AskedFor(Command command, Revision revision, List<FieldError> errors) {

    public AskedFor {
        errors = List.copyOf(errors);
    }
}
