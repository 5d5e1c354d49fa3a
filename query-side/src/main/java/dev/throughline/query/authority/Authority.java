package dev.throughline.query.authority;

import dev.throughline.events.MemberId;
import dev.throughline.events.ProductId;
import dev.throughline.events.ProjectId;
import dev.throughline.events.Role;
import dev.throughline.events.Subject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.PMap;
import org.pcollections.PSet;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * Members and mandates.
 *
 * @param workspace its name; null before it was founded
 * @param members everybody ever admitted, in that order
 * @param active who is a member now
 * @param owners the workspace's owners
 * @param productManagers the holder of each product's mandate
 * @param projectManagers the holder of each project's mandate
 */
public record Authority(
        @Nullable String workspace,
        PVector<MemberId> members,
        PSet<MemberId> active,
        PSet<MemberId> owners,
        PMap<ProductId, MemberId> productManagers,
        PMap<ProjectId, MemberId> projectManagers) {

    static final Authority NONE = new Authority(
            null,
            TreePVector.empty(),
            HashTreePSet.empty(),
            HashTreePSet.empty(),
            HashTreePMap.empty(),
            HashTreePMap.empty());

    /** Whether this is a member now. */
    public boolean isActive(MemberId member) {
        return active.contains(member);
    }

    /** Whether this is one of the workspace's owners, and a member. */
    public boolean isOwner(MemberId member) {
        return owners.contains(member) && isActive(member);
    }

    /** Who holds the role there now, by id; empty where nobody does, or the role makes no sense there. */
    public List<MemberId> holders(Role role, Place place) {
        return switch (role) {
            case PRODUCT_MANAGER -> place.product() == null ? List.of() : one(productManagers.get(place.product()));
            case PROJECT_MANAGER -> place.project() == null ? List.of() : one(projectManagers.get(place.project()));
            case WORKSPACE_OWNER ->
                owners.stream()
                        .filter(this::isActive)
                        .sorted(Comparator.comparing(MemberId::value))
                        .toList();
            case CONTRIBUTOR -> List.of();
        };
    }

    /** The roles that this member holds now: of the workspace, then of products, then of projects, by key. */
    public List<Mandate> mandates(MemberId member) {
        if (!isActive(member)) {
            return List.of();
        }
        Stream<Mandate> workspace =
                isOwner(member) ? Stream.of(new Mandate(Role.WORKSPACE_OWNER, Place.WORKSPACE)) : Stream.empty();
        Stream<Mandate> products =
                heldBy(member, productManagers).map(product -> new Mandate(Role.PRODUCT_MANAGER, Place.of(product)));
        Stream<Mandate> projects =
                heldBy(member, projectManagers).map(project -> new Mandate(Role.PROJECT_MANAGER, Place.of(project)));
        return Stream.of(workspace, products, projects).flatMap(each -> each).toList();
    }

    /** Whether this member may exercise the role there now. */
    public boolean holds(MemberId member, Role role, Place place) {
        return isActive(member)
                && (role == Role.CONTRIBUTOR || holders(role, place).contains(member));
    }

    private static <K extends Subject> Stream<K> heldBy(MemberId member, Map<K, MemberId> holders) {
        return holders.entrySet().stream()
                .filter(entry -> entry.getValue().equals(member))
                .map(Map.Entry::getKey)
                .sorted(Comparator.comparing(Subject::value));
    }

    private List<MemberId> one(@Nullable MemberId holder) {
        return holder == null || !isActive(holder) ? List.of() : List.of(holder);
    }
}
