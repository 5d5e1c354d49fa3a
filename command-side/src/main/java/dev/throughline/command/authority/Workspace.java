package dev.throughline.command.authority;

import dev.throughline.command.dispatch.EventSourced;
import dev.throughline.command.dispatch.Standing;
import dev.throughline.command.mandate.Authority;
import dev.throughline.command.mandate.Mandate;
import dev.throughline.command.rule.Rules;
import dev.throughline.events.MemberId;
import dev.throughline.events.WorkspaceId;
import dev.throughline.events.authority.MemberAdmitted;
import dev.throughline.events.authority.MemberDeactivated;
import dev.throughline.events.authority.ProductManagerAssigned;
import dev.throughline.events.authority.ProjectManagerAssigned;
import dev.throughline.events.authority.WorkspaceFounded;
import org.jspecify.annotations.Nullable;

/** The workspace: its members, its owners, and who is accountable for what. */
final class Workspace extends EventSourced<Authority> {

    Workspace() {
        super(Standing.FOLD);
    }

    static Workspace founded(FoundWorkspace command) {
        var workspace = new Workspace();
        workspace.apply(
                new WorkspaceFounded(WorkspaceId.WORKSPACE, command.workspaceName(), command.owner(), command.why()));
        return workspace;
    }

    /** @param member the id that the directory gave to whom the command admits */
    void decide(AdmitMember command, MemberId member) {
        apply(new MemberAdmitted(member, command.why()));
    }

    void decide(DeactivateMember command) {
        var leaving = command.member();
        Rules.require(
                new OnlyActiveMembers(state(), leaving),
                new NoWorkspaceWithoutOwner(state(), leaving),
                new NoOneAccountable(state(), leaving));
        apply(new MemberDeactivated(leaving, command.why()));
    }

    void decide(AssignProductManager command) {
        requireAssignable(command.member(), state().productManagers().get(command.product()));
        apply(new ProductManagerAssigned(command.product(), command.member(), command.why()));
    }

    void decide(AssignProjectManager command) {
        requireAssignable(command.member(), state().projectManagers().get(command.project()));
        apply(new ProjectManagerAssigned(command.project(), command.member(), command.why()));
    }

    private void requireAssignable(MemberId member, @Nullable Mandate held) {
        Rules.require(new OnlyActiveMembers(state(), member), new NoAssignmentToTheHolder(held, member));
    }
}
