package dev.throughline.command.feature;

import dev.throughline.command.edge.Answer;
import dev.throughline.command.edge.Body;
import dev.throughline.command.edge.Desk;
import dev.throughline.command.edge.Reading;
import dev.throughline.command.feature.PrioritizeFeature.Move;
import dev.throughline.events.FeatureId;
import dev.throughline.events.ProductId;
import dev.throughline.events.feature.Horizon;
import dev.throughline.events.feature.Rice;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The REST commands about how much features matter. */
@RestController
final class PriorityController {

    private final Desk desk;

    PriorityController(Desk desk) {
        this.desk = desk;
    }

    @PutMapping("/api/features/{feature}/priority")
    Mono<ResponseEntity<Answer>> prioritize(
            @PathVariable String feature, @RequestBody PriorityBody body, ServerWebExchange exchange) {
        return desk.decide(exchange, body, read -> {
            var id = read.path(feature, FeatureId::new);
            var move = new Move(
                    id,
                    read.revision(),
                    body.horizon(),
                    rank(read, "", body.rank()),
                    body.mvp(),
                    rice(read, "", body.rice()));
            return new PrioritizeFeature(id.product(), List.of(move), read.why());
        });
    }

    /** Many at once: in order, all or nothing. The answer speaks of the last. */
    @PutMapping("/api/products/{product}/priorities")
    Mono<ResponseEntity<Answer>> prioritizeMany(
            @PathVariable String product, @RequestBody PrioritiesBody body, ServerWebExchange exchange) {
        return desk.decide(exchange, body, read -> {
            var id = read.path(product, ProductId::new);
            return new PrioritizeFeature(id, moves(read, id, body.moves()), read.why());
        });
    }

    private static List<Move> moves(Reading read, ProductId product, @Nullable List<@Nullable MoveBody> bodies) {
        var moves = new ArrayList<Move>();
        for (MoveBody body : read.someOf("/moves", bodies)) {
            var at = "/moves/" + moves.size();
            var feature = read.id(at + "/feature", body.feature(), FeatureId::new);
            read.insist(
                    feature.product().equals(product),
                    at + "/feature",
                    "feature.of-another-product",
                    feature + " is not a feature of " + product + ".");
            read.insist(
                    moves.stream().noneMatch(other -> other.feature().equals(feature)),
                    at + "/feature",
                    "feature.twice",
                    feature + " can be moved once.");
            moves.add(new Move(
                    feature,
                    read.revision(at + "/revision", body.revision()),
                    body.horizon(),
                    rank(read, at, body.rank()),
                    body.mvp(),
                    rice(read, at, body.rice())));
        }
        return moves;
    }

    private static @Nullable Integer rank(Reading read, String at, @Nullable Integer rank) {
        read.check(rank == null || rank >= 1, at + "/rank", "rank.invalid", "A rank is a place from 1.");
        return rank;
    }

    private static @Nullable Rice rice(Reading read, String at, @Nullable RiceBody body) {
        if (body == null) {
            return null;
        }
        var rice = new Rice(
                read.needed(at + "/rice/reach", body.reach(), 0.0),
                read.needed(at + "/rice/impact", body.impact(), 0.0),
                read.needed(at + "/rice/confidence", body.confidence(), 0.0),
                read.needed(at + "/rice/effort", body.effort(), 1.0));
        read.check(within(rice.reach(), 0, 1e12), at + "/rice/reach", "rice.invalid", "Reach is a number from 0.");
        read.check(within(rice.impact(), 0, 3), at + "/rice/impact", "rice.invalid", "Impact is a number from 0 to 3.");
        read.check(
                within(rice.confidence(), 0, 1),
                at + "/rice/confidence",
                "rice.invalid",
                "Confidence is a number from 0 to 1.");
        read.check(
                rice.effort() > 0 && within(rice.effort(), 0, 1e6),
                at + "/rice/effort",
                "rice.invalid",
                "Effort is a number above 0.");
        return rice;
    }

    private static boolean within(double value, double from, double to) {
        return value >= from && value <= to;
    }

    /** A feature's priority; what is left out keeps its value. */
    record PriorityBody(
            @Nullable Horizon horizon,
            @Nullable Integer rank,
            @Nullable Boolean mvp,
            @Nullable RiceBody rice,
            @Nullable String rationale,
            @Nullable List<String> alternatives,
            @Nullable LocalDate revisitOn,
            @Nullable Instant decidedAt)
            implements Body {}

    /** Many priorities, decided together for one reason. */
    record PrioritiesBody(
            @Nullable List<@Nullable MoveBody> moves,
            @Nullable String rationale,
            @Nullable List<String> alternatives,
            @Nullable LocalDate revisitOn,
            @Nullable Instant decidedAt)
            implements Body {}

    /** One of them; its revision stands in for If-Match: a number, {@code none} if never decided, or {@code *}. */
    record MoveBody(
            @Nullable String feature,
            @Nullable String revision,
            @Nullable Horizon horizon,
            @Nullable Integer rank,
            @Nullable Boolean mvp,
            @Nullable RiceBody rice) {}

    /** The inputs of a RICE score. */
    record RiceBody(
            @Nullable Double reach,
            @Nullable Double impact,
            @Nullable Double confidence,
            @Nullable Double effort) {}
}
