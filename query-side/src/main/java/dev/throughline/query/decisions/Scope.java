package dev.throughline.query.decisions;

import dev.throughline.events.Anything;
import dev.throughline.events.DomainEvent;
import dev.throughline.events.FeatureId;
import dev.throughline.events.HandoffId;
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
import dev.throughline.events.comment.CommentEdited;
import dev.throughline.events.comment.CommentEvent;
import dev.throughline.events.comment.Commented;
import dev.throughline.events.comment.LinkAdded;
import dev.throughline.events.feature.FeatureEvent;
import dev.throughline.events.feature.FeatureHandedOff;
import dev.throughline.events.handoff.HandoffEvent;
import dev.throughline.events.insight.InsightEvent;
import dev.throughline.events.plan.PlanEvent;
import dev.throughline.events.policy.DecisionBroughtBack;
import dev.throughline.events.policy.EffectParked;
import dev.throughline.events.policy.EffectRetried;
import dev.throughline.events.policy.PolicyEvent;
import dev.throughline.events.policy.TurnEscalated;
import dev.throughline.events.policy.TurnReminded;
import dev.throughline.events.product.ProductEvent;
import dev.throughline.events.project.MilestoneScheduled;
import dev.throughline.events.project.ProjectEvent;
import dev.throughline.events.project.ScopeItemAdded;
import dev.throughline.events.redaction.RedactionEvent;
import dev.throughline.events.request.DecisionRequested;
import dev.throughline.events.request.RequestEvent;
import dev.throughline.events.resource.AbsenceRecorded;
import dev.throughline.events.resource.CapacityChanged;
import dev.throughline.events.resource.ResourceAllocated;
import dev.throughline.events.resource.ResourceEvent;
import dev.throughline.events.resource.ResourceRegistered;
import dev.throughline.events.resource.ResourceReleased;
import dev.throughline.events.wording.WordingEvent;
import dev.throughline.query.authority.Place;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an event is about, read off the event alone.
 *
 * @param product null where none is concerned
 * @param project null where none is concerned
 * @param feature the one feature that it is about; null where there is none
 * @param features all features that it touches
 */
public record Scope(
        @Nullable ProductId product,
        @Nullable ProjectId project,
        @Nullable FeatureId feature,
        List<FeatureId> features) {

    private static final Pattern HANDOFF = Pattern.compile("[A-Z][A-Z0-9]*-[0-9]+-[A-Z][A-Z0-9]*");
    private static final Pattern FEATURE = Pattern.compile("[A-Z][A-Z0-9]*-[0-9]+");
    private static final Pattern KEYED = Pattern.compile("[A-Z][A-Z0-9]{1,9}(-.*)?");
    private static final Scope WORKSPACE = new Scope(null, null, null, List.of());

    public static Scope of(DomainEvent event) {
        return switch (event) {
            case AuthorityEvent authority -> of(authority);
            case ProductEvent product -> new Scope(product.product(), null, null, List.of());
            case InsightEvent insight -> new Scope(insight.product(), null, null, List.of());
            case FeatureEvent feature ->
                of(feature.feature(), feature instanceof FeatureHandedOff handed ? handed.project() : null);
            case HandoffEvent handoff ->
                of(handoff.handoff().feature(), handoff.handoff().project());
            case ProjectEvent project -> new Scope(null, project.project(), null, features(project));
            case PolicyEvent policy -> of(policy);
            case PlanEvent plan -> new Scope(null, plan.task().project(), null, List.of());
            case ResourceEvent resource -> of(resource);
            case RedactionEvent redaction -> WORKSPACE;
            case RequestEvent request -> of(request);
            case CommentEvent comment -> of(comment);
            case WordingEvent wording -> within(wording.within());
            default -> throw new IllegalArgumentException("No view knows " + event.getClass());
        };
    }

    /** For the visibility filter. */
    public Place place() {
        return new Place(product, project);
    }

    private static Scope of(FeatureId feature, @Nullable ProjectId project) {
        return new Scope(feature.product(), project, feature, List.of(feature));
    }

    private static List<FeatureId> features(ProjectEvent event) {
        return switch (event) {
            case MilestoneScheduled milestone -> milestone.features();
            case ScopeItemAdded item -> item.feature() == null ? List.of() : List.of(item.feature());
            default -> List.of();
        };
    }

    private static Scope of(AuthorityEvent event) {
        return switch (event) {
            case WorkspaceFounded founded -> WORKSPACE;
            case WorkspaceOwnerAppointed appointed -> WORKSPACE;
            case WorkspaceOwnerDismissed dismissed -> WORKSPACE;
            case MemberAdmitted admitted -> WORKSPACE;
            case MemberDeactivated deactivated -> WORKSPACE;
            case ProductManagerAssigned assigned -> new Scope(assigned.product(), null, null, List.of());
            case ProjectManagerAssigned assigned -> new Scope(null, assigned.project(), null, List.of());
            case DeputyEvent deputy -> new Scope(deputy.product(), deputy.project(), null, List.of());
        };
    }

    private static Scope of(PolicyEvent event) {
        return switch (event) {
            case EffectParked parked -> of(parked.about(), null);
            case EffectRetried retried -> WORKSPACE;
            case TurnReminded reminded -> of(reminded.about(), null);
            case TurnEscalated escalated -> of(escalated.about(), null);
            case DecisionBroughtBack broughtBack -> of(broughtBack.about(), broughtBack.role());
        };
    }

    /** What an id says by itself: a handoff's feature and project, a feature's or a task's key as a feature. */
    public static Scope of(Anything about) {
        return of(about, Role.PRODUCT_MANAGER);
    }

    /** By how its id is written; a feature and a task, a product and a project are told apart by whose they are. */
    private static Scope of(Anything about, @Nullable Role role) {
        if (HANDOFF.matcher(about.value()).matches()) {
            HandoffId handoff = new HandoffId(about.value());
            return of(handoff.feature(), handoff.project());
        }
        if (!KEYED.matcher(about.value()).matches() || role == null) {
            return WORKSPACE;
        }
        String key = about.value().split("-", 2)[0];
        return switch (role) {
            case PRODUCT_MANAGER ->
                FEATURE.matcher(about.value()).matches()
                        ? of(new FeatureId(about.value()), null)
                        : new Scope(new ProductId(key), null, null, List.of());
            case PROJECT_MANAGER -> new Scope(null, new ProjectId(key), null, List.of());
            case WORKSPACE_OWNER, CONTRIBUTOR -> WORKSPACE;
        };
    }

    /** Of the stream that tells of its subject. */
    private static Scope of(CommentEvent event) {
        return switch (event) {
            case Commented said -> within(said.within());
            case LinkAdded linked -> within(linked.within());
            case CommentEdited edited -> WORKSPACE;
        };
    }

    private static Scope within(String stream) {
        String name = stream.substring(stream.indexOf(':') + 1);
        return switch (stream.substring(0, Math.max(0, stream.indexOf(':')))) {
            case "product", "insights" -> new Scope(new ProductId(name), null, null, List.of());
            case "project", "plan" -> new Scope(null, new ProjectId(name), null, List.of());
            case "feature" -> of(new FeatureId(name), null);
            case "handoff" -> of(new HandoffId(name).feature(), new HandoffId(name).project());
            default -> WORKSPACE;
        };
    }

    /** Of whose it is; and of the handoff or the feature, where it would decide a fact of one. */
    private static Scope of(RequestEvent event) {
        String subject =
                event instanceof DecisionRequested asked && !asked.facts().isEmpty()
                        ? asked.facts().getFirst().fact().subject()
                        : "";
        if (HANDOFF.matcher(subject).matches()) {
            return of(new HandoffId(subject).feature(), new HandoffId(subject).project());
        }
        return switch (event.owner()) {
            case PRODUCT_MANAGER ->
                FEATURE.matcher(subject).matches()
                        ? of(new FeatureId(subject), null)
                        : new Scope(new ProductId(event.scope()), null, null, List.of());
            case PROJECT_MANAGER -> new Scope(null, new ProjectId(event.scope()), null, List.of());
            case WORKSPACE_OWNER, CONTRIBUTOR -> WORKSPACE;
        };
    }

    private static Scope of(ResourceEvent event) {
        return switch (event) {
            case ResourceRegistered registered -> WORKSPACE;
            case CapacityChanged changed -> WORKSPACE;
            case AbsenceRecorded away -> WORKSPACE;
            case ResourceAllocated allocated -> new Scope(null, allocated.project(), null, List.of());
            case ResourceReleased released -> new Scope(null, released.project(), null, List.of());
        };
    }
}
