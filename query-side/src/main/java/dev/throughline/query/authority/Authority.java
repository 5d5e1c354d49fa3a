package dev.throughline.query.authority;

import dev.throughline.events.MandateKey;
import dev.throughline.events.MemberId;
import dev.throughline.events.ProductId;
import dev.throughline.events.ProjectId;
import dev.throughline.events.Role;
import dev.throughline.events.Subject;
import java.time.Instant;
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
 * Members and mandates. Who holds a mandate is accountable; who may decide is the holder, and while they stand in, the
 * holder's deputies.
 *
 * @param workspace its name; null before it was founded
 * @param members everybody ever admitted, in that order
 * @param active who is a member now
 * @param owners the workspace's owners
 * @param productManagers the holder of each product's mandate
 * @param projectManagers the holder of each project's mandate
 * @param deputies who was named to stand in and not ended, by what the mandate is held for
 */
public record Authority(
        @Nullable String workspace,
        PVector<MemberId> members,
        PSet<MemberId> active,
        PSet<MemberId> owners,
        PMap<ProductId, MemberId> productManagers,
        PMap<ProjectId, MemberId> projectManagers,
        PMap<MandateKey, PMap<MemberId, Deputy>> deputies) {

    static final Authority NONE = new Authority(
            null,
            TreePVector.empty(),
            HashTreePSet.empty(),
            HashTreePSet.empty(),
            HashTreePMap.empty(),
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

    /** Who holds the role there, by id; empty where nobody does, or the role makes no sense there. */
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

    /** Who was named to stand in for the holder there, whatever the period, by its beginning. */
    public List<Deputy> deputies(Role role, Place place) {
        MandateKey key = place.key(role);
        PMap<MemberId, Deputy> named = key == null ? null : deputies.get(key);
        return named == null
                ? List.of()
                : named.values().stream()
                        .sorted(Comparator.comparing(Deputy::from)
                                .thenComparing(deputy -> deputy.member().value()))
                        .toList();
    }

    /** Who stands in for the holder there at that moment. */
    public List<MemberId> standingIn(Role role, Place place, Instant moment) {
        return deputies(role, place).stream()
                .filter(deputy -> deputy.standsInAt(moment))
                .map(Deputy::member)
                .toList();
    }

    /** Everybody who stands in for anybody at that moment. */
    public List<Deputy> standingIn(Instant moment) {
        return deputies.values().stream()
                .flatMap(named -> named.values().stream())
                .filter(deputy -> deputy.standsInAt(moment))
                .toList();
    }

    /** The roles that this member may exercise at that moment: the workspace's, their own by key, then as a deputy. */
    public List<Mandate> mandates(MemberId member, Instant moment) {
        if (!isActive(member)) {
            return List.of();
        }
        Stream<Mandate> workspace =
                isOwner(member) ? Stream.of(new Mandate(Role.WORKSPACE_OWNER, Place.WORKSPACE)) : Stream.empty();
        Stream<Mandate> products =
                heldBy(member, productManagers).map(product -> new Mandate(Role.PRODUCT_MANAGER, Place.of(product)));
        Stream<Mandate> projects =
                heldBy(member, projectManagers).map(project -> new Mandate(Role.PROJECT_MANAGER, Place.of(project)));
        return Stream.of(workspace, products, projects, deputised(member, moment))
                .flatMap(each -> each)
                .toList();
    }

    /** Whether this member holds the role there. */
    public boolean holds(MemberId member, Role role, Place place) {
        return isActive(member)
                && (role == Role.CONTRIBUTOR || holders(role, place).contains(member));
    }

    /** Whether this member may exercise the role there at that moment, as its holder or as the holder's deputy. */
    public boolean mayAct(MemberId member, Role role, Place place, Instant moment) {
        return holds(member, role, place)
                || (isActive(member) && standingIn(role, place, moment).contains(member));
    }

    private Stream<Mandate> deputised(MemberId member, Instant moment) {
        Stream<Mandate> products = byKey(productManagers)
                .map(entry -> new Mandate(Role.PRODUCT_MANAGER, Place.of(entry.getKey()), entry.getValue()));
        Stream<Mandate> projects = byKey(projectManagers)
                .map(entry -> new Mandate(Role.PROJECT_MANAGER, Place.of(entry.getKey()), entry.getValue()));
        return Stream.concat(products, projects)
                .filter(mandate ->
                        standingIn(mandate.role(), mandate.place(), moment).contains(member));
    }

    private static <K extends Subject> Stream<K> heldBy(MemberId member, Map<K, MemberId> holders) {
        return byKey(holders).filter(entry -> entry.getValue().equals(member)).map(Map.Entry::getKey);
    }

    private static <K extends Subject> Stream<Map.Entry<K, MemberId>> byKey(Map<K, MemberId> holders) {
        return holders.entrySet().stream()
                .sorted(Comparator.comparing(entry -> entry.getKey().value()));
    }

    private List<MemberId> one(@Nullable MemberId holder) {
        return holder == null || !isActive(holder) ? List.of() : List.of(holder);
    }
}
