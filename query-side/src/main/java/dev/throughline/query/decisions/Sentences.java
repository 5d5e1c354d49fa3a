package dev.throughline.query.decisions;

import dev.throughline.events.Anything;
import dev.throughline.events.AssumptionId;
import dev.throughline.events.CriterionId;
import dev.throughline.events.FeatureId;
import dev.throughline.events.GoalId;
import dev.throughline.events.MemberId;
import dev.throughline.events.ResourceId;
import dev.throughline.events.ScopeItemId;
import dev.throughline.events.Subject;
import dev.throughline.events.authority.AuthorityEvent;
import dev.throughline.events.authority.DeputyEnded;
import dev.throughline.events.authority.DeputyNamed;
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
import dev.throughline.events.feature.AssumptionConcluded;
import dev.throughline.events.feature.AssumptionStated;
import dev.throughline.events.feature.Conclusion;
import dev.throughline.events.feature.FeatureDefined;
import dev.throughline.events.feature.FeatureDropped;
import dev.throughline.events.feature.FeatureEvent;
import dev.throughline.events.feature.FeatureHandedOff;
import dev.throughline.events.feature.FeaturePrioritized;
import dev.throughline.events.feature.FeatureRefined;
import dev.throughline.events.feature.FeatureTargeted;
import dev.throughline.events.handoff.ClarificationGiven;
import dev.throughline.events.handoff.ClarificationRequested;
import dev.throughline.events.handoff.DeliveryAccepted;
import dev.throughline.events.handoff.DeliveryRejected;
import dev.throughline.events.handoff.DeliveryReported;
import dev.throughline.events.handoff.Evidence;
import dev.throughline.events.handoff.HandoffAccepted;
import dev.throughline.events.handoff.HandoffDeclined;
import dev.throughline.events.handoff.HandoffEvent;
import dev.throughline.events.handoff.HandoffProposed;
import dev.throughline.events.handoff.HandoffWithdrawn;
import dev.throughline.events.handoff.WindDownConfirmed;
import dev.throughline.events.insight.InsightEvent;
import dev.throughline.events.insight.InsightRecorded;
import dev.throughline.events.plan.PlanEvent;
import dev.throughline.events.policy.DecisionBroughtBack;
import dev.throughline.events.policy.EffectParked;
import dev.throughline.events.policy.EffectRetried;
import dev.throughline.events.policy.PolicyEvent;
import dev.throughline.events.policy.TurnEscalated;
import dev.throughline.events.policy.TurnReminded;
import dev.throughline.events.product.GoalRetired;
import dev.throughline.events.product.GoalSet;
import dev.throughline.events.product.ProductConceived;
import dev.throughline.events.product.ProductEvent;
import dev.throughline.events.product.VisionSet;
import dev.throughline.events.project.MilestoneDropped;
import dev.throughline.events.project.MilestoneReached;
import dev.throughline.events.project.MilestoneRescheduled;
import dev.throughline.events.project.MilestoneScheduled;
import dev.throughline.events.project.ProjectChartered;
import dev.throughline.events.project.ProjectEvent;
import dev.throughline.events.project.ProjectScheduled;
import dev.throughline.events.project.ScopeBaselined;
import dev.throughline.events.project.ScopeItemAdded;
import dev.throughline.events.project.ScopeItemRemoved;
import dev.throughline.events.project.StatusReported;
import dev.throughline.events.redaction.EventRedacted;
import dev.throughline.events.redaction.RedactionEvent;
import dev.throughline.events.request.RequestEvent;
import dev.throughline.events.resource.AbsenceRecorded;
import dev.throughline.events.resource.CapacityChanged;
import dev.throughline.events.resource.ResourceAllocated;
import dev.throughline.events.resource.ResourceEvent;
import dev.throughline.events.resource.ResourceRegistered;
import dev.throughline.events.resource.ResourceReleased;
import dev.throughline.events.wording.WordingCorrected;
import dev.throughline.events.wording.WordingEvent;
import dev.throughline.query.answer.Reading;
import dev.throughline.query.answer.Titles;
import dev.throughline.query.fold.Decision;
import dev.throughline.query.resources.ResourceFold;
import dev.throughline.query.resources.ResourceRef;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** What was decided, in one short English sentence: verb first, names as they are at the reading's position. */
final class Sentences {

    private final Reading reading;

    Sentences(Reading reading) {
        this.reading = reading;
    }

    String of(Decision decision) {
        return switch (decision.event()) {
            case AuthorityEvent authority -> of(authority);
            case ProductEvent product -> of(product);
            case InsightEvent insight -> of(insight);
            case FeatureEvent feature -> of(feature);
            case HandoffEvent handoff -> of(handoff);
            case ProjectEvent project -> of(project);
            case PolicyEvent policy -> of(policy);
            case PlanEvent plan ->
                new PlanSentences(reading).of(plan, decision.metadata().decidedBy());
            case ResourceEvent resource -> of(resource);
            case RedactionEvent redaction -> of(redaction);
            case RequestEvent request -> new Asked(reading).sentence(request);
            case CommentEvent comment -> of(comment);
            case WordingEvent wording -> of(wording);
            default ->
                throw new IllegalArgumentException(
                        "No sentence says " + decision.event().getClass());
        };
    }

    private String of(AuthorityEvent event) {
        return switch (event) {
            case WorkspaceFounded e -> "Founded the workspace " + e.name() + ", first owner " + person(e.owner());
            case WorkspaceOwnerAppointed e -> "Made " + person(e.owner()) + " an owner of the workspace";
            case WorkspaceOwnerDismissed e -> "Ended that " + person(e.owner()) + " is an owner of the workspace";
            case MemberAdmitted e -> "Admitted " + person(e.member()) + " as a member";
            case MemberDeactivated e -> "Ended the membership of " + person(e.member());
            case ProductManagerAssigned e ->
                "Made " + person(e.member()) + " the product manager of " + named(e.product());
            case ProjectManagerAssigned e ->
                "Made " + person(e.member()) + " the project manager of " + named(e.project());
            case DeputyNamed e ->
                "Let " + person(e.deputy()) + " stand in for " + Words.holder(e.role()) + " of " + named(e.mandate())
                        + " " + Words.days(day(e.from()), day(e.to().minusMillis(1)));
            case DeputyEnded e ->
                "Ended that " + person(e.deputy()) + " stands in for " + Words.holder(e.role()) + " of "
                        + named(e.mandate());
        };
    }

    private String of(ProductEvent event) {
        return switch (event) {
            case ProductConceived e -> "Put the product idea " + e.name() + " on the table";
            case VisionSet e -> "Set the vision of " + named(e.product()) + ": " + Words.quoted(e.vision());
            case GoalSet e ->
                "Set the goal " + Words.quoted(e.statement()) + ", by " + Words.day(e.due()) + ": " + e.metric()
                        + " from " + Words.amount(e.baseline(), e.unit()) + " to " + Words.amount(e.target(), e.unit());
            case GoalRetired e -> "Retired the goal " + Words.quoted(goal(e.goal()));
        };
    }

    private String of(InsightEvent event) {
        return switch (event) {
            case InsightRecorded e -> "Recorded an insight from " + e.source() + ": " + Words.quoted(e.text());
        };
    }

    private String of(FeatureEvent event) {
        return switch (event) {
            case FeatureDefined e -> "Defined the feature " + e.title();
            case FeatureRefined e ->
                "Refined the definition of " + title(e.feature())
                        + (e.title().equals(title(e.feature())) ? "" : ", then called " + e.title());
            case AssumptionStated e -> "Stated an assumption for " + title(e.feature()) + ": " + Words.quoted(e.text());
            case AssumptionConcluded e ->
                (e.result() == Conclusion.CONFIRMED ? "Confirmed" : "Refuted") + " an assumption for "
                        + title(e.feature()) + ": " + Words.quoted(assumption(e.assumption()));
            case FeaturePrioritized e ->
                "Gave " + title(e.feature()) + " rank " + e.priority().rank() + ", "
                        + Words.horizon(e.priority().horizon()) + (e.priority().mvp() ? ", in the MVP" : "");
            case FeatureTargeted e -> "Targeted " + title(e.feature()) + " at " + Words.quarter(e.quarter());
            case FeatureDropped e -> "Dropped " + title(e.feature());
            case FeatureHandedOff e -> "Handed " + title(e.feature()) + " to " + named(e.project());
        };
    }

    private String of(HandoffEvent event) {
        String feature = title(event.handoff().feature());
        return switch (event) {
            case HandoffProposed e ->
                "Proposed " + feature + ", definition " + e.definitionVersion() + ", to "
                        + named(e.handoff().project()) + ", wanted by " + Words.day(e.wantedBy());
            case ClarificationRequested e -> "Asked what " + feature + " means: " + Words.quoted(e.question());
            case ClarificationGiven e -> "Clarified " + feature + ": " + Words.quoted(e.answer());
            case HandoffAccepted e ->
                "Accepted " + feature + " for milestone " + named(e.milestone()) + ", committed for "
                        + Words.day(e.committedDate());
            case HandoffDeclined e ->
                "Declined " + feature + " for " + named(e.handoff().project());
            case HandoffWithdrawn e ->
                "Withdrew " + feature + " from " + named(e.handoff().project());
            case WindDownConfirmed e ->
                "Confirmed that " + named(e.handoff().project()) + " has stopped work on " + feature;
            case DeliveryReported e ->
                "Reported " + feature + " as delivered: "
                        + criteria(e.criteria().stream().map(Evidence::id).toList());
            case DeliveryAccepted e -> "Accepted the delivery of " + feature + ": " + criteria(e.criteria());
            case DeliveryRejected e -> "Rejected the delivery of " + feature;
        };
    }

    private String of(ProjectEvent event) {
        return switch (event) {
            case ProjectChartered e -> "Chartered the project " + e.name();
            case ProjectScheduled e -> "Scheduled " + named(e.project()) + " " + Words.days(e.start(), e.end());
            case MilestoneScheduled e -> "Scheduled milestone " + e.name() + " for " + Words.day(e.due());
            case MilestoneRescheduled e ->
                "Moved milestone " + named(e.milestone()) + " " + Words.days(e.from(), e.to());
            case MilestoneReached e -> "Reached milestone " + named(e.milestone()) + " on " + Words.day(e.on());
            case MilestoneDropped e -> "Dropped milestone " + named(e.milestone());
            case ScopeItemAdded e -> "Took “" + e.title() + "” into the scope of " + named(e.project());
            case ScopeItemRemoved e -> "Took “" + item(e.scopeItem()) + "” out of the scope of " + named(e.project());
            case ScopeBaselined e ->
                "Made the scope of " + named(e.project()) + " its baseline, "
                        + Words.count(e.items().size(), "item");
            case StatusReported e ->
                "Reported " + named(e.project()) + " " + Words.lower(e.status()) + ": " + Words.quoted(e.summary());
        };
    }

    private String of(PolicyEvent event) {
        return switch (event) {
            case EffectParked e -> "Parked " + e.command() + " on " + e.about() + ", which was refused: " + e.reason();
            case EffectRetried e -> "Had the parked effect " + e.effect() + " tried again";
            case TurnReminded e ->
                "Reminded that an answer on " + anything(e.about()) + " was asked for by " + Words.day(e.by());
            case TurnEscalated e -> "Brought " + anything(e.about()) + ", unanswered, before the workspace owners";
            case DecisionBroughtBack e ->
                "Brought back a decision on " + anything(e.about()) + ", to be looked at again";
        };
    }

    private String of(ResourceEvent event) {
        return switch (event) {
            case ResourceRegistered e ->
                "Put " + resource(e.resource()) + " at the projects’ disposal, " + amount(e.resource(), e.capacity());
            case CapacityChanged e ->
                "Changed what " + resource(e.resource()) + " can give to " + amount(e.resource(), e.capacity())
                        + " as of " + Words.day(e.from());
            case AbsenceRecorded e ->
                "Said that " + resource(e.resource()) + " is away " + Words.days(e.from(), e.to());
            case ResourceAllocated e ->
                "Allocated " + amount(e.resource(), e.amount()) + " of " + resource(e.resource()) + " to "
                        + named(e.project()) + " " + Words.days(e.from(), e.to());
            case ResourceReleased e ->
                "Released " + resource(e.resource()) + " from " + named(e.project()) + " as of " + Words.day(e.from());
        };
    }

    private static String criteria(List<CriterionId> criteria) {
        return criteria.stream().map(CriterionId::value).collect(Collectors.joining(", "));
    }

    private static String of(RedactionEvent event) {
        return switch (event) {
            case EventRedacted e -> "Took words out of the record, at #" + e.position() + ", for good";
        };
    }

    private LocalDate day(Instant moment) {
        return moment.atZone(reading.zone()).toLocalDate();
    }

    private String of(CommentEvent event) {
        return switch (event) {
            case Commented e -> "Commented on " + new Asked(reading).name(e.subject()) + ": " + said(e.text());
            case CommentEdited e -> "Edited a comment: " + said(e.text());
            case LinkAdded e -> "Linked " + Words.quoted(e.title()) + " to " + new Asked(reading).name(e.subject());
        };
    }

    private String of(WordingEvent event) {
        return switch (event) {
            case WordingCorrected e ->
                "Corrected the " + Words.field(e.field()) + " of " + subject(e) + ": " + Words.quoted(e.text());
        };
    }

    /** By its key where it is what it is called that was corrected. */
    private String subject(WordingCorrected event) {
        String field = event.field().value();
        String subject = event.subject().value();
        return field.equals("title") || field.equals("name") ? subject : Titles.of(subject, reading);
    }

    private String said(String text) {
        return Words.quoted(reading.mentioned(text));
    }

    private String person(MemberId member) {
        return reading.person(member.value()).name();
    }

    private String named(Subject subject) {
        return reading.named(subject.value()).name();
    }

    private String item(ScopeItemId item) {
        return reading.facts(item.value())
                .latest("item")
                .map(decided -> decided.value().path("title").asString())
                .orElse(item.value());
    }

    private String title(FeatureId feature) {
        return reading.title(feature);
    }

    private String goal(GoalId goal) {
        return text(goal, "goal", value -> value.path("statement").asString());
    }

    private String assumption(AssumptionId assumption) {
        return text(assumption, "assumption", JsonNode::asString);
    }

    private String text(Subject subject, String fact, Function<JsonNode, String> words) {
        return reading.facts(subject.value())
                .latest(fact)
                .map(decided -> words.apply(decided.value()))
                .orElse(subject.value());
    }

    private String resource(ResourceId resource) {
        return ResourceRef.of(resource, reading).name();
    }

    /** What it is called, and by its key where it has no name of its own. */
    private String anything(Anything about) {
        Scope scope = Scope.of(about);
        return scope.feature() == null ? named(about) : title(scope.feature());
    }

    private String amount(ResourceId resource, int amount) {
        String unit = ResourceFold.of(resource, reading.snapshot()).unit();
        return amount + " " + (unit == null ? "%" : unit);
    }
}
