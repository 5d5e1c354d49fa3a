package dev.throughline.events.project;

import dev.throughline.events.Decides;
import dev.throughline.events.ProjectId;
import dev.throughline.events.Rationale;
import dev.throughline.events.Role;
import java.util.List;

/**
 * A workspace owner decided that there is a project, what for, and how its success is measured.
 *
 * @param project its key
 * @param name what it is called
 * @param objective what it is to achieve
 * @param successCriteria how that is measured
 * @param approach how it is worked on
 * @param kind whether it serves products or the organisation itself
 * @param why the reason
 */
@Decides(
        command = "CharterProject",
        by = Role.WORKSPACE_OWNER,
        facts = {
            @Decides.Fact(name = "name", of = "project", value = "name"),
            @Decides.Fact(
                    name = "objective",
                    of = "project",
                    value = {"objective", "successCriteria"}),
            @Decides.Fact(name = "approach", of = "project", value = "approach"),
            @Decides.Fact(name = "kind", of = "project", value = "kind")
        })
public record ProjectChartered(
        ProjectId project,
        String name,
        String objective,
        List<String> successCriteria,
        Approach approach,
        ProjectKind kind,
        Rationale why)
        implements ProjectEvent {

    public ProjectChartered {
        successCriteria = List.copyOf(successCriteria);
    }
}
