package dev.throughline.standalone.generator;

import dev.throughline.standalone.generator.World.Turn;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What product and project managers decide in a handoff. */
final class HandoffMoves {

    private final World world;

    HandoffMoves(World world) {
        this.world = world;
    }

    Optional<Move> proposeHandoff() {
        return world.one(world.features)
                .flatMap(feature -> world.project().map(project -> {
                    var handoff = handoff(feature, project, world.day());
                    return propose(handoff, body(feature, handoff), Turn.ANSWER);
                }));
    }

    /** Where nobody holds both roles, it is refused. */
    Optional<Move> settleHandoff() {
        return world.one(world.features).flatMap(feature -> {
            var manager = world.productManager(feature.product());
            var theirs = world.projects.keySet().stream()
                    .filter(project -> world.projectManager(project) == manager)
                    .toList();
            return world.one(theirs)
                    .flatMap(project -> milestone(project).map(milestone -> {
                        var handoff = handoff(feature, project, milestone.due().plusDays(10));
                        var body = body(feature, handoff);
                        body.put("selfSettled", true);
                        body.put("milestone", milestone.id());
                        body.put("committedDate", milestone.due().toString());
                        return propose(handoff, body, Turn.DELIVERY);
                    }));
        });
    }

    Optional<Move> requestClarification() {
        return world.handoff(Turn.ANSWER)
                .map(it -> byProject(
                        "RequestClarification", it, "clarification-requests", text("question"), Turn.CLARIFICATION));
    }

    Optional<Move> giveClarification() {
        return world.handoff(Turn.CLARIFICATION)
                .map(it -> byProduct("GiveClarification", it, "clarifications", text("answer"), Turn.ANSWER));
    }

    /** Mostly with the project's first milestone: the later ones are often due too late. */
    Optional<Move> acceptHandoff() {
        return world.handoff(Turn.ANSWER)
                .flatMap(it -> milestone(it.project()).map(milestone -> {
                    var committed = milestone.due().isAfter(it.wantedBy()) ? milestone.due() : it.wantedBy();
                    var body = Map.of("milestone", milestone.id(), "committedDate", committed.toString());
                    return byProject("AcceptHandoff", it, "acceptance", body, Turn.DELIVERY);
                }));
    }

    Optional<Move> declineHandoff() {
        return world.handoff(Turn.ANSWER)
                .map(it -> byProject("DeclineHandoff", it, "declination", text("rationale"), Turn.NOTHING));
    }

    Optional<Move> withdrawHandoff() {
        var begun = world.random.nextBoolean();
        return world.handoff(begun ? Turn.DELIVERY : Turn.ANSWER)
                .map(it -> byProduct(
                        "WithdrawHandoff", it, "withdrawal", text("rationale"), begun ? Turn.WIND_DOWN : Turn.NOTHING));
    }

    Optional<Move> confirmWindDown() {
        return world.handoff(Turn.WIND_DOWN)
                .map(it -> byProject("ConfirmWindDown", it, "wind-down", Map.of(), Turn.NOTHING));
    }

    Optional<Move> reportDelivery() {
        return world.handoff(Turn.DELIVERY).map(it -> {
            var evidence = Map.of("id", it.criterion(), "evidence", world.words("Seen in"));
            return byProject("ReportDelivery", it, "delivery", Map.of("criteria", List.of(evidence)), Turn.SIGN_OFF);
        });
    }

    /** Now and then with nothing ticked. */
    Optional<Move> acceptDelivery() {
        return world.handoff(Turn.SIGN_OFF).map(it -> {
            var ticked = world.random.nextInt(8) == 0 ? List.of() : List.of(it.criterion());
            return byProduct("AcceptDelivery", it, "delivery-acceptance", Map.of("criteria", ticked), Turn.NOTHING);
        });
    }

    Optional<Move> rejectDelivery() {
        return world.handoff(Turn.SIGN_OFF)
                .map(it -> byProduct("RejectDelivery", it, "delivery-rejection", text("rationale"), Turn.DELIVERY));
    }

    private World.Handoff handoff(World.Feature feature, String project, LocalDate wantedBy) {
        var criterion = "C" + world.between(1, feature.criteria());
        return new World.Handoff(feature.id() + "-" + project, feature.product(), project, criterion, wantedBy);
    }

    /** Now and then, the answer is asked for by a day that is over. */
    private Map<String, Object> body(World.Feature feature, World.Handoff handoff) {
        var body = new HashMap<String, Object>(Map.of(
                "feature", feature.id(),
                "project", handoff.project(),
                "definitionVersion", feature.version() + (world.random.nextInt(20) == 0 ? 1 : 0),
                "criteria", List.of(handoff.criterion()),
                "wantedBy", handoff.wantedBy().toString(),
                "rationale", world.words("Because")));
        if (world.random.nextInt(3) == 0) {
            body.put("answerBy", "2026-01-05");
        }
        return body;
    }

    private Map<String, ?> text(String field) {
        return Map.of(field, world.words("Because"));
    }

    private Optional<World.Milestone> milestone(String project) {
        var milestones = world.milestones.stream()
                .filter(milestone -> milestone.project().equals(project))
                .sorted(Comparator.comparing(World.Milestone::due))
                .toList();
        return world.random.nextInt(4) == 0
                ? world.one(milestones)
                : milestones.stream().findFirst();
    }

    private Move propose(World.Handoff handoff, Map<String, ?> body, Turn next) {
        var asker = world.mostly(world.productManager(handoff.product()));
        return new Move(
                new Ask("ProposeHandoff", asker, "POST", "/api/handoffs", body), id -> world.waits(handoff, next));
    }

    private Move byProduct(String command, World.Handoff handoff, String path, Map<String, ?> body, Turn next) {
        return move(command, world.productManager(handoff.product()), handoff, path, body, next);
    }

    private Move byProject(String command, World.Handoff handoff, String path, Map<String, ?> body, Turn next) {
        return move(command, world.projectManager(handoff.project()), handoff, path, body, next);
    }

    private Move move(
            String command, int rightful, World.Handoff handoff, String path, Map<String, ?> body, Turn next) {
        var asked = "/api/handoffs/" + handoff.id() + "/" + path;
        return new Move(
                new Ask(command, world.mostly(rightful), "POST", asked, body), id -> world.waits(handoff, next));
    }
}
