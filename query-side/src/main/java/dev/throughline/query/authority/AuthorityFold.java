package dev.throughline.query.authority;

import dev.throughline.events.MemberId;
import dev.throughline.events.authority.AuthorityEvent;
import dev.throughline.events.authority.MemberAdmitted;
import dev.throughline.events.authority.MemberDeactivated;
import dev.throughline.events.authority.ProductManagerAssigned;
import dev.throughline.events.authority.ProjectManagerAssigned;
import dev.throughline.events.authority.WorkspaceFounded;
import dev.throughline.query.fold.Decision;
import dev.throughline.query.fold.Fold;
import dev.throughline.query.fold.Snapshot;
import java.util.Collection;
import java.util.List;

/** Members and mandates, under one key. */
public enum AuthorityFold implements Fold<Authority> {
    AUTHORITY;

    /** What it is now. */
    public static Authority in(Snapshot snapshot) {
        return snapshot.of(AUTHORITY).get(AuthorityEvent.STREAM);
    }

    @Override
    public Collection<String> keys(Decision decision) {
        return decision.event() instanceof AuthorityEvent event ? List.of(event.stream()) : List.of();
    }

    @Override
    public Authority initial(String key) {
        return Authority.NONE;
    }

    @Override
    public Authority apply(Authority before, Decision decision) {
        if (!(decision.event() instanceof AuthorityEvent event)) {
            return before;
        }
        return switch (event) {
            case WorkspaceFounded founded -> {
                Authority admitted = admit(before, founded.owner());
                yield new Authority(
                        founded.name(),
                        admitted.members(),
                        admitted.active(),
                        admitted.owners().plus(founded.owner()),
                        admitted.productManagers(),
                        admitted.projectManagers());
            }
            case MemberAdmitted admitted -> admit(before, admitted.member());
            case MemberDeactivated deactivated ->
                new Authority(
                        before.workspace(),
                        before.members(),
                        before.active().minus(deactivated.member()),
                        before.owners().minus(deactivated.member()),
                        before.productManagers(),
                        before.projectManagers());
            case ProductManagerAssigned assigned ->
                new Authority(
                        before.workspace(),
                        before.members(),
                        before.active(),
                        before.owners(),
                        before.productManagers().plus(assigned.product(), assigned.member()),
                        before.projectManagers());
            case ProjectManagerAssigned assigned ->
                new Authority(
                        before.workspace(),
                        before.members(),
                        before.active(),
                        before.owners(),
                        before.productManagers(),
                        before.projectManagers().plus(assigned.project(), assigned.member()));
        };
    }

    private static Authority admit(Authority before, MemberId member) {
        return new Authority(
                before.workspace(),
                before.members().contains(member)
                        ? before.members()
                        : before.members().plus(member),
                before.active().plus(member),
                before.owners(),
                before.productManagers(),
                before.projectManagers());
    }
}
