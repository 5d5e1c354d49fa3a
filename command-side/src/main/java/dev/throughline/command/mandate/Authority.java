package dev.throughline.command.mandate;

import dev.throughline.events.MemberId;
import dev.throughline.events.ProductId;
import dev.throughline.events.ProjectId;
import dev.throughline.events.Role;
import dev.throughline.events.authority.AuthorityEvent;
import dev.throughline.events.authority.MemberAdmitted;
import dev.throughline.events.authority.MemberDeactivated;
import dev.throughline.events.authority.ProductManagerAssigned;
import dev.throughline.events.authority.ProjectManagerAssigned;
import dev.throughline.events.authority.WorkspaceFounded;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * Who is a member, who owns the workspace, who is accountable for which product and project: the authority stream up to
 * some version. Immutable.
 *
 * @param members the active ones
 * @param owners the workspace's owners
 * @param productManagers the mandate of each product that has a manager
 * @param projectManagers the mandate of each project that has a manager
 */
public record Authority(
        PMap<MemberId, Mandate> members,
        PMap<MemberId, Mandate> owners,
        PMap<ProductId, Mandate> productManagers,
        PMap<ProjectId, Mandate> projectManagers) {

    /** Before the workspace was founded: nobody. */
    public static final Authority NOBODY =
            new Authority(HashTreePMap.empty(), HashTreePMap.empty(), HashTreePMap.empty(), HashTreePMap.empty());

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

    /** The role as this member holds it; empty where it is somebody else's, or the member is none any more. */
    public Optional<Mandate> mandate(MemberId member, Role role, Scope scope) {
        if (!isActive(member)) {
            return Optional.empty();
        }
        return holders(role, scope).stream()
                .filter(mandate -> mandate.member().equals(member))
                .findFirst();
    }

    /** Whether this is a member now. */
    public boolean isActive(MemberId member) {
        return members.containsKey(member);
    }

    /** Whether this member owns the workspace, alone or with others. */
    public boolean isOwner(MemberId member) {
        return isActive(member) && owners.containsKey(member);
    }

    /** The authority after one more event, recorded at that moment. */
    public Authority after(AuthorityEvent event, Instant at) {
        return switch (event) {
            case WorkspaceFounded founded ->
                new Authority(
                        members.plus(founded.owner(), new Mandate(founded.owner(), at)),
                        owners.plus(founded.owner(), new Mandate(founded.owner(), at)),
                        productManagers,
                        projectManagers);
            case MemberAdmitted admitted ->
                new Authority(
                        members.plus(admitted.member(), new Mandate(admitted.member(), at)),
                        owners,
                        productManagers,
                        projectManagers);
            case MemberDeactivated ended ->
                new Authority(
                        members.minus(ended.member()), owners.minus(ended.member()), productManagers, projectManagers);
            case ProductManagerAssigned assigned ->
                new Authority(
                        members,
                        owners,
                        productManagers.plus(assigned.product(), new Mandate(assigned.member(), at)),
                        projectManagers);
            case ProjectManagerAssigned assigned ->
                new Authority(
                        members,
                        owners,
                        productManagers,
                        projectManagers.plus(assigned.project(), new Mandate(assigned.member(), at)));
        };
    }

    private static List<Mandate> list(@Nullable Mandate mandate) {
        return mandate == null ? List.of() : List.of(mandate);
    }
}
