package dev.throughline.command.authority;

import dev.throughline.command.dispatch.EventSourced;
import dev.throughline.command.dispatch.Standing;
import dev.throughline.command.mandate.Authority;
import dev.throughline.command.mandate.Mandate;
import dev.throughline.command.rule.Rules;
import dev.throughline.events.MandateKey;
import dev.throughline.events.MemberId;
import dev.throughline.events.ProductId;
import dev.throughline.events.Rationale;
import dev.throughline.events.Role;
import dev.throughline.events.WorkspaceId;
import dev.throughline.events.authority.DeputyEnded;
import dev.throughline.events.authority.DeputyNamed;
import dev.throughline.events.authority.MemberAdmitted;
import dev.throughline.events.authority.MemberDeactivated;
import dev.throughline.events.authority.ProductManagerAssigned;
import dev.throughline.events.authority.ProjectManagerAssigned;
import dev.throughline.events.authority.WorkspaceFounded;
import dev.throughline.events.authority.WorkspaceOwnerAppointed;
import dev.throughline.events.authority.WorkspaceOwnerDismissed;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The workspace: its members, its owners, who is accountable for what, and who stands in for them. */
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

    void decide(AppointWorkspaceOwner command) {
        var member = command.member();
        Rules.require(new OnlyActiveMembers(state(), member), new NoSecondAppointment(state(), member));
        apply(new WorkspaceOwnerAppointed(WorkspaceId.WORKSPACE, member, command.why()));
    }

    void decide(DismissWorkspaceOwner command) {
        var member = command.member();
        Rules.require(new OnlyOwners(state(), member), new NoWorkspaceWithoutOwner(state(), member));
        apply(new WorkspaceOwnerDismissed(WorkspaceId.WORKSPACE, member, command.why()));
    }

    /** What ends with the membership is on the record too: owning the workspace, standing in for others. */
    void decide(DeactivateMember command, Instant now) {
        var leaving = command.member();
        Rules.require(
                new OnlyActiveMembers(state(), leaving),
                new NoWorkspaceWithoutOwner(state(), leaving),
                new NoOneAccountable(state(), leaving));
        state().deputies().of(leaving, now).forEach(mandate -> end(mandate, leaving, command.why()));
        if (state().isOwner(leaving)) {
            apply(new WorkspaceOwnerDismissed(WorkspaceId.WORKSPACE, leaving, command.why()));
        }
        apply(new MemberDeactivated(leaving, command.why()));
    }

    void decide(AssignProductManager command, Instant now) {
        requireAssignable(command.member(), state().productManagers().get(command.product()));
        endDeputies(MandateKey.of(command.product()), command.why(), now);
        apply(new ProductManagerAssigned(command.product(), command.member(), command.why()));
    }

    void decide(AssignProjectManager command, Instant now) {
        requireAssignable(command.member(), state().projectManagers().get(command.project()));
        endDeputies(MandateKey.of(command.project()), command.why(), now);
        apply(new ProjectManagerAssigned(command.project(), command.member(), command.why()));
    }

    void decide(NameDeputy command, Instant now) {
        var holder = state().holders(command.role(), command.scope()).stream()
                .map(Mandate::member)
                .findFirst()
                .orElse(null);
        var known = state().deputies().find(command.mandate(), command.deputy()).orElse(null);
        Rules.require(
                new NoDeputyWithoutHolder(command.mandate(), holder),
                new OnlyActiveMembers(state(), command.deputy()),
                new NoDeputyOfThemselves(command.mandate(), holder, command.deputy()),
                new OnlyPeriodsNotOver(command.to(), now),
                new NoUnchangedPeriod(known, command));
        apply(new DeputyNamed(
                command.mandate(), command.role(), command.deputy(), command.from(), command.to(), command.why()));
    }

    void decide(EndDeputy command, Instant now) {
        var known = state().deputies().find(command.mandate(), command.deputy()).orElse(null);
        Rules.require(new OnlyDeputiesNotOver(command.mandate(), command.deputy(), known, now));
        apply(new DeputyEnded(command.mandate(), command.role(), command.deputy(), command.why()));
    }

    /** A deputy stands in for one holder, not for the next. */
    private void endDeputies(MandateKey mandate, Rationale why, Instant now) {
        state().deputies().notOver(mandate, now).forEach(deputy -> end(mandate, deputy.member(), why));
    }

    private void end(MandateKey mandate, MemberId deputy, Rationale why) {
        var role = state().productManagers().containsKey(new ProductId(mandate.value()))
                ? Role.PRODUCT_MANAGER
                : Role.PROJECT_MANAGER;
        apply(new DeputyEnded(mandate, role, deputy, why));
    }

    private void requireAssignable(MemberId member, @Nullable Mandate held) {
        Rules.require(new OnlyActiveMembers(state(), member), new NoAssignmentToTheHolder(held, member));
    }
}
