package dev.throughline.standalone.generator;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A random sequence of decisions: what is asked for next depends on the seed and on the answers so far, so the same seed
 * on an empty tracker is the same sequence. Most are asked for by whose they are, with values that make sense; some are
 * not, and are refused.
 */
public final class RandomDecisions {

    private final World world;
    private final List<Supplier<Optional<Move>>> moves;
    private final Set<String> decided = new HashSet<>();
    private final Set<String> never = new HashSet<>();

    /** @param people how many there are to ask, the owner among them; they are called as {@link Person} says */
    public RandomDecisions(long seed, int people) {
        this.world = new World(seed, people);
        var owner = new OwnerMoves(world);
        var deputies = new DeputyMoves(world);
        var product = new ProductMoves(world);
        var grounds = new GroundsMoves(world);
        var project = new ProjectMoves(world);
        var scope = new ScopeMoves(world);
        var handoff = new HandoffMoves(world);
        var task = new TaskMoves(world);
        var request = new RequestMoves(world);
        var comment = new CommentMoves(world);
        var wording = new WordingMoves(world);
        this.moves = List.of(
                owner::admitMember,
                owner::deactivateMember,
                owner::appointWorkspaceOwner,
                owner::dismissWorkspaceOwner,
                owner::assignProductManager,
                owner::assignProjectManager,
                deputies::nameDeputy,
                deputies::endDeputy,
                owner::charterProject,
                owner::registerResource,
                owner::redactEvent,
                owner::changeCapacity,
                owner::recordAbsence,
                product::conceiveProduct,
                product::setVision,
                grounds::setGoal,
                grounds::retireGoal,
                grounds::recordInsight,
                grounds::defineFeature,
                grounds::defineFeature,
                grounds::refineFeature,
                grounds::targetFeature,
                grounds::stateAssumption,
                grounds::concludeAssumption,
                product::prioritizeFeature,
                product::prioritizeFeatures,
                product::dropFeature,
                handoff::proposeHandoff,
                handoff::proposeHandoff,
                handoff::settleHandoff,
                handoff::requestClarification,
                handoff::giveClarification,
                handoff::acceptHandoff,
                handoff::declineHandoff,
                handoff::withdrawHandoff,
                handoff::withdrawHandoff,
                handoff::confirmWindDown,
                handoff::confirmWindDown,
                handoff::reportDelivery,
                handoff::acceptDelivery,
                handoff::rejectDelivery,
                project::scheduleProject,
                project::scheduleMilestone,
                project::scheduleMilestone,
                project::rescheduleMilestone,
                scope::addScopeItem,
                scope::removeScopeItem,
                scope::baselineScope,
                scope::reachMilestone,
                scope::dropMilestone,
                scope::reportStatus,
                task::planTask,
                task::editTask,
                task::cancelTask,
                task::assignTask,
                task::takeTask,
                task::linkTasks,
                task::startTask,
                task::completeTask,
                task::reopenTask,
                task::blockTask,
                task::unblockTask,
                project::allocateResource,
                project::releaseResource,
                request::askForDecision,
                request::askForDecision,
                request::grantRequest,
                request::declineRequest,
                comment::comment,
                comment::editComment,
                comment::linkResource,
                wording::correctWording,
                wording::revertDecision);
    }

    /** Never asks for this. */
    public RandomDecisions without(String command) {
        never.add(command);
        return this;
    }

    /** Asks for so many decisions, one after the other, and answers what came of them. */
    public List<Step> take(int steps, Asking tracker) {
        var taken = new ArrayList<Step>();
        while (taken.size() < steps) {
            next().filter(move -> !never.contains(move.ask().command()))
                    .ifPresent(move -> taken.add(take(move, tracker)));
        }
        return taken;
    }

    /** Every third is one that nobody has taken yet, as long as there is such a one: each occurs before long. */
    private Optional<Move> next() {
        var next = moves.get(world.random.nextInt(moves.size())).get();
        if (world.random.nextInt(3) > 0) {
            return next;
        }
        var untaken = moves.stream()
                .flatMap(move -> move.get().stream())
                .filter(move -> !decided.contains(move.ask().command())
                        && !never.contains(move.ask().command()))
                .toList();
        return world.one(untaken).or(() -> next);
    }

    private Step take(Move move, Asking tracker) {
        var answer = tracker.ask(move.ask());
        if (answer.accepted()) {
            decided.add(move.ask().command());
            world.recorded(move.ask(), answer);
            move.accepted().accept(answer.id());
        }
        return new Step(move.ask(), answer);
    }

    /**
     * A step that was taken.
     *
     * @param ask what was asked for
     * @param answer what came of it
     */
    public record Step(Ask ask, Answer answer) {}
}
