package dev.throughline.command.project;

import dev.throughline.events.ProjectId;
import dev.throughline.events.Rationale;
import dev.throughline.events.project.Approach;
import dev.throughline.events.project.ProjectKind;
import java.util.List;

/**
 * Let there be a project.
 *
 * @param project its key, which neither a product nor a project has yet
 * @param name what it is called
 * @param objective what it is to achieve
 * @param successCriteria how that is measured; at least one
 * @param approach how it is worked on
 * @param kind whom it serves
 * @param why the reason
 */
public record CharterProject(
        ProjectId project,
        String name,
        String objective,
        List<String> successCriteria,
        Approach approach,
        ProjectKind kind,
        Rationale why)
        implements ProjectCommand {

    public CharterProject {
        successCriteria = List.copyOf(successCriteria);
    }
}
