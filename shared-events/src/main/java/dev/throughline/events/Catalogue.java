package dev.throughline.events;

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
import dev.throughline.events.comment.Commented;
import dev.throughline.events.comment.LinkAdded;
import dev.throughline.events.feature.AssumptionConcluded;
import dev.throughline.events.feature.AssumptionStated;
import dev.throughline.events.feature.FeatureDefined;
import dev.throughline.events.feature.FeatureDropped;
import dev.throughline.events.feature.FeatureHandedOff;
import dev.throughline.events.feature.FeaturePrioritized;
import dev.throughline.events.feature.FeatureRefined;
import dev.throughline.events.feature.FeatureTargeted;
import dev.throughline.events.handoff.ClarificationGiven;
import dev.throughline.events.handoff.ClarificationRequested;
import dev.throughline.events.handoff.DeliveryAccepted;
import dev.throughline.events.handoff.DeliveryRejected;
import dev.throughline.events.handoff.DeliveryReported;
import dev.throughline.events.handoff.HandoffAccepted;
import dev.throughline.events.handoff.HandoffDeclined;
import dev.throughline.events.handoff.HandoffProposed;
import dev.throughline.events.handoff.HandoffWithdrawn;
import dev.throughline.events.handoff.WindDownConfirmed;
import dev.throughline.events.insight.InsightRecorded;
import dev.throughline.events.plan.TaskAssigned;
import dev.throughline.events.plan.TaskBlocked;
import dev.throughline.events.plan.TaskCancelled;
import dev.throughline.events.plan.TaskCompleted;
import dev.throughline.events.plan.TaskEdited;
import dev.throughline.events.plan.TaskPlanned;
import dev.throughline.events.plan.TaskReopened;
import dev.throughline.events.plan.TaskStarted;
import dev.throughline.events.plan.TaskTaken;
import dev.throughline.events.plan.TaskUnblocked;
import dev.throughline.events.plan.TasksLinked;
import dev.throughline.events.policy.DecisionBroughtBack;
import dev.throughline.events.policy.EffectParked;
import dev.throughline.events.policy.EffectRetried;
import dev.throughline.events.policy.TurnEscalated;
import dev.throughline.events.policy.TurnReminded;
import dev.throughline.events.product.GoalRetired;
import dev.throughline.events.product.GoalSet;
import dev.throughline.events.product.ProductConceived;
import dev.throughline.events.product.VisionSet;
import dev.throughline.events.project.MilestoneDropped;
import dev.throughline.events.project.MilestoneReached;
import dev.throughline.events.project.MilestoneRescheduled;
import dev.throughline.events.project.MilestoneScheduled;
import dev.throughline.events.project.ProjectChartered;
import dev.throughline.events.project.ProjectScheduled;
import dev.throughline.events.project.ScopeBaselined;
import dev.throughline.events.project.ScopeItemAdded;
import dev.throughline.events.project.ScopeItemRemoved;
import dev.throughline.events.project.StatusReported;
import dev.throughline.events.redaction.EventRedacted;
import dev.throughline.events.request.DecisionRequested;
import dev.throughline.events.request.RequestDeclined;
import dev.throughline.events.request.RequestGranted;
import dev.throughline.events.resource.AbsenceRecorded;
import dev.throughline.events.resource.CapacityChanged;
import dev.throughline.events.resource.ResourceAllocated;
import dev.throughline.events.resource.ResourceRegistered;
import dev.throughline.events.resource.ResourceReleased;
import dev.throughline.events.wording.WordingCorrected;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The constitution: every kind of event by its stored name and revision, the command that leads to it, whose right that is,
 * whether it needs a reason, and the facts that it decides.
 *
 * <p>Names and revisions are for ever: a class may be renamed or moved, an entry may not. The encoding is canonical JSON
 * (RFC 8785) of the record's components; a decoded event equals the one that was encoded. A revision that was stored once
 * is read for ever: a newer one comes with an {@link Upcast} from it.
 */
public final class Catalogue {

    /** Decides again what was decided before, by that command; so no event is of its own. */
    private static final CommandType REVERT = new CommandType(
            "RevertDecision",
            List.of(Role.PRODUCT_MANAGER, Role.PROJECT_MANAGER, Role.WORKSPACE_OWNER, Role.CONTRIBUTOR),
            true,
            Why.ALWAYS);

    private static final Catalogue INSTANCE = new Catalogue(List.of(
            entry("WorkspaceFounded", 1, WorkspaceFounded.class),
            entry("WorkspaceOwnerAppointed", 1, WorkspaceOwnerAppointed.class),
            entry("WorkspaceOwnerDismissed", 1, WorkspaceOwnerDismissed.class),
            entry("MemberAdmitted", 1, MemberAdmitted.class),
            entry("MemberDeactivated", 1, MemberDeactivated.class),
            entry("ProductManagerAssigned", 1, ProductManagerAssigned.class),
            entry("ProjectManagerAssigned", 1, ProjectManagerAssigned.class),
            entry("DeputyNamed", 1, DeputyNamed.class),
            entry("DeputyEnded", 1, DeputyEnded.class),
            entry("ProductConceived", 1, ProductConceived.class),
            entry("VisionSet", 1, VisionSet.class),
            entry("GoalSet", 1, GoalSet.class),
            entry("GoalRetired", 1, GoalRetired.class),
            entry("InsightRecorded", 1, InsightRecorded.class),
            entry("FeatureDefined", 1, FeatureDefined.class),
            entry("FeatureRefined", 1, FeatureRefined.class),
            entry("AssumptionStated", 1, AssumptionStated.class),
            entry("AssumptionConcluded", 1, AssumptionConcluded.class),
            entry("FeaturePrioritized", 1, FeaturePrioritized.class),
            entry("FeatureTargeted", 1, FeatureTargeted.class),
            entry("FeatureDropped", 1, FeatureDropped.class),
            entry("HandoffProposed", 1, HandoffProposed.class),
            entry("FeatureHandedOff", 1, FeatureHandedOff.class),
            entry("ClarificationRequested", 1, ClarificationRequested.class),
            entry("ClarificationGiven", 1, ClarificationGiven.class),
            entry("HandoffAccepted", 1, HandoffAccepted.class),
            entry("HandoffDeclined", 1, HandoffDeclined.class),
            entry("HandoffWithdrawn", 1, HandoffWithdrawn.class),
            entry("WindDownConfirmed", 1, WindDownConfirmed.class),
            entry("DeliveryReported", 1, DeliveryReported.class),
            entry("DeliveryAccepted", 1, DeliveryAccepted.class),
            entry("DeliveryRejected", 1, DeliveryRejected.class),
            entry("ProjectChartered", 1, ProjectChartered.class),
            entry("ProjectScheduled", 1, ProjectScheduled.class),
            entry("ScopeItemAdded", 1, ScopeItemAdded.class),
            entry("ScopeItemRemoved", 1, ScopeItemRemoved.class),
            entry("ScopeBaselined", 1, ScopeBaselined.class),
            entry("MilestoneScheduled", 1, MilestoneScheduled.class),
            entry("MilestoneRescheduled", 1, MilestoneRescheduled.class),
            entry("MilestoneReached", 1, MilestoneReached.class),
            entry("MilestoneDropped", 1, MilestoneDropped.class),
            entry("StatusReported", 1, StatusReported.class),
            entry("EffectParked", 1, EffectParked.class),
            entry("EffectRetried", 1, EffectRetried.class),
            entry("TurnReminded", 1, TurnReminded.class),
            entry("TurnEscalated", 1, TurnEscalated.class),
            entry("DecisionBroughtBack", 1, DecisionBroughtBack.class),
            entry("TaskPlanned", 1, TaskPlanned.class),
            entry("TaskEdited", 1, TaskEdited.class),
            entry("TaskCancelled", 1, TaskCancelled.class),
            entry("TaskAssigned", 1, TaskAssigned.class),
            entry("TaskTaken", 1, TaskTaken.class),
            entry("TasksLinked", 1, TasksLinked.class),
            entry("TaskStarted", 1, TaskStarted.class),
            entry("TaskCompleted", 1, TaskCompleted.class),
            entry("TaskReopened", 1, TaskReopened.class),
            entry("TaskBlocked", 1, TaskBlocked.class),
            entry("TaskUnblocked", 1, TaskUnblocked.class),
            entry("ResourceRegistered", 1, ResourceRegistered.class),
            entry("CapacityChanged", 1, CapacityChanged.class),
            entry("AbsenceRecorded", 1, AbsenceRecorded.class),
            entry("ResourceAllocated", 1, ResourceAllocated.class),
            entry("ResourceReleased", 1, ResourceReleased.class),
            entry("EventRedacted", 1, EventRedacted.class),
            entry("DecisionRequested", 1, DecisionRequested.class),
            entry("RequestGranted", 1, RequestGranted.class),
            entry("RequestDeclined", 1, RequestDeclined.class),
            entry("Commented", 1, Commented.class),
            entry("CommentEdited", 1, CommentEdited.class),
            entry("LinkAdded", 1, LinkAdded.class),
            entry("WordingCorrected", 1, WordingCorrected.class)));

    private final Map<String, EventType> byName = new LinkedHashMap<>();
    private final Map<Class<?>, EventType> byRecord = new LinkedHashMap<>();
    private final Map<String, CommandType> commands = new LinkedHashMap<>();
    private final Upcasts upcasts;

    private Catalogue(List<EventType> types) {
        this(types, Upcasts.STORED);
    }

    /** @param upcasts one for each revision but the newest, of each type */
    Catalogue(List<EventType> types, List<Upcast> upcasts) {
        this.upcasts = new Upcasts(upcasts);
        for (EventType type : types) {
            byName.put(type.name(), type);
            byRecord.put(type.record(), type);
            commands.putIfAbsent(
                    type.command(), new CommandType(type.command(), type.rights(), type.byDeputies(), type.why()));
            this.upcasts.requireAll(type);
        }
        commands.put(REVERT.name(), REVERT);
    }

    /** The one catalogue; it never changes while the process runs. */
    public static Catalogue catalogue() {
        return INSTANCE;
    }

    /** Every kind of event. */
    public Collection<EventType> types() {
        return List.copyOf(byName.values());
    }

    /** Every command that there is. */
    public Collection<CommandType> commands() {
        return List.copyOf(commands.values());
    }

    /** The command of that name; {@link IllegalArgumentException} where the catalogue has none. */
    public CommandType command(String name) {
        return known(commands.get(name), name);
    }

    /** The kind of event by its stored name; {@link IllegalArgumentException} where the catalogue has none. */
    public EventType type(String name) {
        return known(byName.get(name), name);
    }

    /** The kind of an event; {@link IllegalArgumentException} for a record that is not in the catalogue. */
    public EventType type(Class<?> record) {
        return known(byRecord.get(record), record.getName());
    }

    /** The payload as stored: canonical JSON, UTF-8. */
    public byte[] encode(DomainEvent event) {
        type(event.getClass());
        return CanonicalJson.write(event);
    }

    /**
     * The event that was stored under that name and revision, as the newest revision's record.
     *
     * @throws IllegalArgumentException where the name or revision is unknown, or the payload is not such an event: a
     *     component is missing, unknown, or of another form
     */
    public DomainEvent decode(String name, int revision, byte[] payload) {
        EventType type = type(name);
        if (revision < 1 || revision > type.revision()) {
            throw new IllegalArgumentException(name + " has no revision " + revision + " in this catalogue");
        }
        return CanonicalJson.read(upcasts.newest(type, revision, payload), type.record());
    }

    /** The facts that an event decides, with their values, in the catalogue's order. */
    public List<DecidedFact> facts(DomainEvent event) {
        return FactReader.facts(event, type(event.getClass()));
    }

    /** All free text of an event, by where it stands in its payload: a JSON pointer each. */
    public Map<String, String> words(DomainEvent event) {
        return Words.in(CanonicalJson.tree(event), type(event.getClass()).words());
    }

    /** The titles and texts that an event decided, each by the fact whose words they are. */
    public List<Wording> wordings(DomainEvent event) {
        return Wordings.in(event, type(event.getClass()));
    }

    static EventType entry(String name, int revision, Class<? extends DomainEvent> record) {
        Decides decides = record.getAnnotation(Decides.class);
        if (decides == null) {
            throw new IllegalStateException(record + " does not say what it decides");
        }
        return new EventType(
                name,
                revision,
                record,
                decides.command(),
                List.of(decides.by()),
                decides.byDeputies(),
                decides.why(),
                decides.revertible(),
                List.of(decides.facts()),
                Words.of(record));
    }

    private static <T> T known(@Nullable T found, String name) {
        if (found == null) {
            throw new IllegalArgumentException("'" + name + "' is not in the catalogue");
        }
        return found;
    }
}
