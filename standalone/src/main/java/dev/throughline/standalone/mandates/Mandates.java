package dev.throughline.standalone.mandates;

import dev.throughline.events.DomainEvent;
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
import dev.throughline.events.feature.FeatureEvent;
import dev.throughline.events.handoff.HandoffEvent;
import dev.throughline.events.product.ProductEvent;
import dev.throughline.events.project.ProjectEvent;
import dev.throughline.events.resource.ResourceAllocated;
import dev.throughline.events.resource.ResourceReleased;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who holds which mandate, as far as the authority stream has been read. Written apart from the command side on purpose. */
final class Mandates {

    private final Set<MemberId> active = new HashSet<>();
    private final Set<MemberId> owners = new HashSet<>();
    private final Map<ProductId, MemberId> productManagers = new HashMap<>();
    private final Map<ProjectId, MemberId> projectManagers = new HashMap<>();

    void read(AuthorityEvent event) {
        switch (event) {
            case WorkspaceFounded founded -> {
                active.add(founded.owner());
                owners.add(founded.owner());
            }
            case MemberAdmitted admitted -> active.add(admitted.member());
            case MemberDeactivated deactivated -> {
                active.remove(deactivated.member());
                owners.remove(deactivated.member());
            }
            case ProductManagerAssigned assigned -> productManagers.put(assigned.product(), assigned.member());
            case ProjectManagerAssigned assigned -> projectManagers.put(assigned.project(), assigned.member());
        }
    }

    /** Whether the member may take this decision in this role, by what has been read so far. */
    boolean hold(MemberId member, Role role, DomainEvent event) {
        if (event instanceof WorkspaceFounded founded) {
            return owners.isEmpty() && founded.owner().equals(member);
        }
        return active.contains(member)
                && switch (role) {
                    case PRODUCT_MANAGER -> member.equals(productManagers.get(product(event)));
                    case PROJECT_MANAGER -> member.equals(projectManagers.get(project(event)));
                    case WORKSPACE_OWNER -> owners.contains(member);
                    case CONTRIBUTOR -> true;
                };
    }

    private static @Nullable ProductId product(DomainEvent event) {
        return switch (event) {
            case ProductEvent of -> of.product();
            case FeatureEvent of -> of.feature().product();
            case HandoffEvent of -> of.handoff().feature().product();
            default -> null;
        };
    }

    private static @Nullable ProjectId project(DomainEvent event) {
        return switch (event) {
            case ProjectEvent of -> of.project();
            case HandoffEvent of -> of.handoff().project();
            case ResourceAllocated of -> of.project();
            case ResourceReleased of -> of.project();
            default -> null;
        };
    }
}
