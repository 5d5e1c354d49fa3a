package dev.throughline.command.mandate;

import dev.throughline.events.MemberId;
import dev.throughline.events.ProductId;
import dev.throughline.events.ProjectId;
import dev.throughline.events.Role;
import dev.throughline.events.authority.AuthorityEvent;
import dev.throughline.events.authority.DeputyEvent;
import dev.throughline.events.authority.MemberAdmitted;
import dev.throughline.events.authority.MemberDeactivated;
import dev.throughline.events.authority.ProductManagerAssigned;
import dev.throughline.events.authority.ProjectManagerAssigned;
import dev.throughline.events.authority.WorkspaceFounded;
import dev.throughline.events.authority.WorkspaceOwnerAppointed;
import dev.throughline.events.authority.WorkspaceOwnerDismissed;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.PMap;
import org.pcollections.PSet;

/**
 * Who is a member, who owns the workspace, who is accountable for which product and project, and who stands in for them:
 * the authority stream up to some version. Immutable.
 *
 * @param members the active ones
 * @param former those who were members once
 * @param owners the workspace's owners
 * @param productManagers the mandate of each product that has a manager
 * @param projectManagers the mandate of each project that has a manager
 * @param deputies who was named to stand in for the holder of which mandate
 */
public record Authority(
        PMap<MemberId, Mandate> members,
        PSet<MemberId> former,
        PMap<MemberId, Mandate> owners,
        PMap<ProductId, Mandate> productManagers,
        PMap<ProjectId, Mandate> projectManagers,
        Deputies deputies) {

    /** Before the workspace was founded: nobody. */
    public static final Authority NOBODY = new Authority(
            HashTreePMap.empty(),
            HashTreePSet.empty(),
            HashTreePMap.empty(),
            HashTreePMap.empty(),
            HashTreePMap.empty(),
            Deputies.NONE);

    /** Everybody who holds the role within the scope; nobody, where it is vacant. All active members are contributors. */
    public List<Mandate> holders(Role role, Scope scope) {
        if (!scope.fits(role)) {
            throw new IllegalArgumentException(role + " is not held within " + scope);
        }
        return switch (scope) {
            case Scope.OfProduct of -> list(productManagers.get(of.product()));
            case Scope.OfProject of -> list(projectManagers.get(of.project()));
            case Scope.OfWorkspace of -> List.copyOf((role == Role.CONTRIBUTOR ? members : owners).values());
        };
    }

    /** Everybody who stands in for the holder at that moment. */
    public List<Mandate> deputies(Role role, Scope scope, Instant moment) {
        var key = scope.key();
        return key == null
                ? List.of()
                : holders(role, scope).stream()
                        .flatMap(holder -> deputies.notOver(key, moment).stream()
                                .filter(deputy -> deputy.standsInAt(moment))
                                .map(deputy -> deputy.inPlaceOf(holder.member())))
                        .toList();
    }

    /** The role as this member holds it; empty where it is somebody else's, or the member is none any more. */
    public Optional<Mandate> mandate(MemberId member, Role role, Scope scope) {
        return isActive(member) ? of(member, holders(role, scope)) : Optional.empty();
    }

    /** The role as this member holds it, or else as the holder's deputy at that moment. */
    public Optional<Mandate> mandate(MemberId member, Role role, Scope scope, Instant moment) {
        return mandate(member, role, scope)
                .or(() -> isActive(member) ? of(member, deputies(role, scope, moment)) : Optional.empty());
    }

    /** Whether this is a member now. */
    public boolean isActive(MemberId member) {
        return members.containsKey(member);
    }

    /** Whether this is a member, or was one. */
    public boolean hasAdmitted(MemberId member) {
        return isActive(member) || former.contains(member);
    }

    /** Whether this member owns the workspace, alone or with others. */
    public boolean isOwner(MemberId member) {
        return isActive(member) && owners.containsKey(member);
    }

    /** The authority after one more event, recorded at that moment. */
    public Authority after(AuthorityEvent event, Instant at) {
        return switch (event) {
            case WorkspaceFounded founded ->
                withMember(founded.owner(), at)
                        .withOwners(owners.plus(founded.owner(), new Mandate(founded.owner(), at)));
            case WorkspaceOwnerAppointed appointed ->
                withOwners(owners.plus(appointed.owner(), new Mandate(appointed.owner(), at)));
            case WorkspaceOwnerDismissed dismissed -> withOwners(owners.minus(dismissed.owner()));
            case MemberAdmitted admitted -> withMember(admitted.member(), at);
            case MemberDeactivated ended ->
                new Authority(
                        members.minus(ended.member()),
                        former.plus(ended.member()),
                        owners.minus(ended.member()),
                        productManagers,
                        projectManagers,
                        deputies);
            case ProductManagerAssigned assigned ->
                new Authority(
                        members,
                        former,
                        owners,
                        productManagers.plus(assigned.product(), new Mandate(assigned.member(), at)),
                        projectManagers,
                        deputies);
            case ProjectManagerAssigned assigned ->
                new Authority(
                        members,
                        former,
                        owners,
                        productManagers,
                        projectManagers.plus(assigned.project(), new Mandate(assigned.member(), at)),
                        deputies);
            case DeputyEvent deputy ->
                new Authority(members, former, owners, productManagers, projectManagers, deputies.after(deputy, at));
        };
    }

    private Authority withMember(MemberId member, Instant at) {
        return new Authority(
                members.plus(member, new Mandate(member, at)),
                former,
                owners,
                productManagers,
                projectManagers,
                deputies);
    }

    private Authority withOwners(PMap<MemberId, Mandate> changed) {
        return new Authority(members, former, changed, productManagers, projectManagers, deputies);
    }

    private static Optional<Mandate> of(MemberId member, List<Mandate> mandates) {
        return mandates.stream()
                .filter(mandate -> mandate.member().equals(member))
                .findFirst();
    }

    private static List<Mandate> list(@Nullable Mandate mandate) {
        return mandate == null ? List.of() : List.of(mandate);
    }
}
