package dev.throughline.standalone.mandates;

import dev.throughline.events.Decider;
import dev.throughline.events.DomainEvent;
import dev.throughline.events.HandoffId;
import dev.throughline.events.MandateKey;
import dev.throughline.events.MemberId;
import dev.throughline.events.ProductId;
import dev.throughline.events.ProjectId;
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
import dev.throughline.events.feature.FeatureEvent;
import dev.throughline.events.handoff.HandoffEvent;
import dev.throughline.events.plan.PlanEvent;
import dev.throughline.events.product.ProductEvent;
import dev.throughline.events.project.ProjectEvent;
import dev.throughline.events.request.RequestEvent;
import dev.throughline.events.resource.ResourceAllocated;
import dev.throughline.events.resource.ResourceReleased;
import dev.throughline.events.wording.WordingEvent;
import java.time.Instant;
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

    private final Map<MandateKey, Map<MemberId, DeputyNamed>> deputies = new HashMap<>();

    void read(AuthorityEvent event) {
        switch (event) {
            case WorkspaceFounded founded -> {
                active.add(founded.owner());
                owners.add(founded.owner());
            }
            case WorkspaceOwnerAppointed appointed -> owners.add(appointed.owner());
            case WorkspaceOwnerDismissed dismissed -> owners.remove(dismissed.owner());
            case MemberAdmitted admitted -> active.add(admitted.member());
            case MemberDeactivated deactivated -> {
                active.remove(deactivated.member());
                owners.remove(deactivated.member());
                deputies.values().forEach(named -> named.remove(deactivated.member()));
            }
            case ProductManagerAssigned assigned -> {
                productManagers.put(assigned.product(), assigned.member());
                deputies.remove(MandateKey.of(assigned.product()));
            }
            case ProjectManagerAssigned assigned -> {
                projectManagers.put(assigned.project(), assigned.member());
                deputies.remove(MandateKey.of(assigned.project()));
            }
            case DeputyNamed named ->
                deputies.computeIfAbsent(named.mandate(), any -> new HashMap<>())
                        .put(named.deputy(), named);
            case DeputyEnded ended ->
                deputies.getOrDefault(ended.mandate(), new HashMap<>()).remove(ended.deputy());
        }
    }

    /** Whether who decided might, in this role and at that moment, by what has been read so far. */
    boolean hold(Decider decider, DomainEvent event, Instant at) {
        MemberId member = decider.member();
        if (event instanceof WorkspaceFounded founded) {
            return owners.isEmpty() && founded.owner().equals(member);
        }
        MemberId accountable = decider.standingInFor() == null ? member : decider.standingInFor();
        return active.contains(member)
                && switch (decider.role()) {
                    case PRODUCT_MANAGER -> accountable.equals(productManagers.get(product(event)));
                    case PROJECT_MANAGER -> accountable.equals(projectManagers.get(project(event)));
                    case WORKSPACE_OWNER -> owners.contains(accountable);
                    case CONTRIBUTOR -> true;
                }
                && (decider.standingInFor() == null || standsIn(decider, event, at));
    }

    private boolean standsIn(Decider decider, DomainEvent event, Instant at) {
        ProductId product = product(event);
        ProjectId project = project(event);
        DeputyNamed named = switch (decider.role()) {
            case PRODUCT_MANAGER -> product == null ? null : named(MandateKey.of(product), decider);
            case PROJECT_MANAGER -> project == null ? null : named(MandateKey.of(project), decider);
            case WORKSPACE_OWNER, CONTRIBUTOR -> null;
        };
        return named != null && !at.isBefore(named.from()) && at.isBefore(named.to());
    }

    private @Nullable DeputyNamed named(MandateKey mandate, Decider decider) {
        return deputies.getOrDefault(mandate, Map.of()).get(decider.member());
    }

    private static @Nullable ProductId product(DomainEvent event) {
        return switch (event) {
            case DeputyEvent of -> of.product();
            case ProductEvent of -> of.product();
            case FeatureEvent of -> of.feature().product();
            case HandoffEvent of -> of.handoff().feature().product();
            case RequestEvent of -> new ProductId(of.scope());
            case WordingEvent of -> product(of.within());
            default -> null;
        };
    }

    private static @Nullable ProjectId project(DomainEvent event) {
        return switch (event) {
            case DeputyEvent of -> of.project();
            case ProjectEvent of -> of.project();
            case PlanEvent of -> of.task().project();
            case HandoffEvent of -> of.handoff().project();
            case ResourceAllocated of -> of.project();
            case ResourceReleased of -> of.project();
            case RequestEvent of -> new ProjectId(of.scope());
            case WordingEvent of -> project(of.within());
            default -> null;
        };
    }

    /** Of the stream that tells of what the words are about: {@code feature:FOOD-7}. */
    private static @Nullable ProductId product(String within) {
        String[] stream = within.split(":", 2);
        return switch (stream[0]) {
            case "product", "insights", "feature", "handoff" ->
                new ProductId(stream[1].split("-", 2)[0]);
            default -> null;
        };
    }

    private static @Nullable ProjectId project(String within) {
        String[] stream = within.split(":", 2);
        return switch (stream[0]) {
            case "project", "plan" -> new ProjectId(stream[1]);
            case "handoff" -> new HandoffId(stream[1]).project();
            default -> null;
        };
    }
}
