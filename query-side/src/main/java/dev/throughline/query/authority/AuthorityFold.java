package dev.throughline.query.authority;

import dev.throughline.events.MandateKey;
import dev.throughline.events.MemberId;
import dev.throughline.events.authority.AuthorityEvent;
import dev.throughline.events.authority.DeputyEnded;
import dev.throughline.events.authority.DeputyEvent;
import dev.throughline.events.authority.DeputyNamed;
import dev.throughline.events.authority.MemberAdmitted;
import dev.throughline.events.authority.MemberDeactivated;
import dev.throughline.events.authority.ProductManagerAssigned;
import dev.throughline.events.authority.ProjectManagerAssigned;
import dev.throughline.events.authority.WorkspaceFounded;
import dev.throughline.events.authority.WorkspaceOwnerAppointed;
import dev.throughline.events.authority.WorkspaceOwnerDismissed;
import dev.throughline.query.fold.Decision;
import dev.throughline.query.fold.Fold;
import dev.throughline.query.fold.Snapshot;
import java.util.Collection;
import java.util.List;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PSet;

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
                        admitted.projectManagers(),
                        admitted.deputies());
            }
            case WorkspaceOwnerAppointed appointed ->
                with(before, before.active(), before.owners().plus(appointed.owner()));
            case WorkspaceOwnerDismissed dismissed ->
                with(before, before.active(), before.owners().minus(dismissed.owner()));
            case MemberAdmitted admitted -> admit(before, admitted.member());
            case MemberDeactivated deactivated ->
                with(
                        before,
                        before.active().minus(deactivated.member()),
                        before.owners().minus(deactivated.member()));
            case ProductManagerAssigned assigned ->
                new Authority(
                        before.workspace(),
                        before.members(),
                        before.active(),
                        before.owners(),
                        before.productManagers().plus(assigned.product(), assigned.member()),
                        before.projectManagers(),
                        before.deputies());
            case ProjectManagerAssigned assigned ->
                new Authority(
                        before.workspace(),
                        before.members(),
                        before.active(),
                        before.owners(),
                        before.productManagers(),
                        before.projectManagers().plus(assigned.project(), assigned.member()),
                        before.deputies());
            case DeputyEvent deputy ->
                new Authority(
                        before.workspace(),
                        before.members(),
                        before.active(),
                        before.owners(),
                        before.productManagers(),
                        before.projectManagers(),
                        deputies(before.deputies(), deputy));
        };
    }

    private static PMap<MandateKey, PMap<MemberId, Deputy>> deputies(
            PMap<MandateKey, PMap<MemberId, Deputy>> before, DeputyEvent event) {
        PMap<MemberId, Deputy> others = before.getOrDefault(event.mandate(), HashTreePMap.empty());
        return before.plus(
                event.mandate(),
                switch (event) {
                    case DeputyNamed named ->
                        others.plus(named.deputy(), new Deputy(named.deputy(), named.from(), named.to()));
                    case DeputyEnded ended -> others.minus(ended.deputy());
                });
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
                before.projectManagers(),
                before.deputies());
    }

    private static Authority with(Authority before, PSet<MemberId> active, PSet<MemberId> owners) {
        return new Authority(
                before.workspace(),
                before.members(),
                active,
                owners,
                before.productManagers(),
                before.projectManagers(),
                before.deputies());
    }
}
