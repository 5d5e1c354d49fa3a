package dev.throughline.query.decisions;

import dev.throughline.events.FeatureId;
import dev.throughline.events.MemberId;
import dev.throughline.events.Owner;
import dev.throughline.events.ProductId;
import dev.throughline.events.ProjectId;
import dev.throughline.query.fold.Decision;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which decisions are wanted. What is null filters nothing.
 *
 * @param member who acted, or decided
 * @param type the event's name in the catalogue
 * @param from recorded then or later
 * @param before recorded before then
 * @param text words that the sentence, the subject or the reason contains, in any case
 * @param contributions whether contributions are wanted too; decisions always are
 */
record DecisionFilter(
        @Nullable Owner owner,
        @Nullable MemberId member,
        @Nullable ProductId product,
        @Nullable ProjectId project,
        @Nullable FeatureId feature,
        @Nullable String type,
        @Nullable Instant from,
        @Nullable Instant before,
        @Nullable String text,
        boolean contributions) {

    /** All decisions about a product, a project, both, or whatever. */
    static DecisionFilter about(@Nullable ProductId product, @Nullable ProjectId project) {
        return new DecisionFilter(null, null, product, project, null, null, null, null, null, false);
    }

    /** Whether it is wanted, its text aside. */
    boolean matches(Decision decision) {
        return (contributions
                        || owner == Owner.CONTRIBUTOR
                        || decision.metadata().owner() != Owner.CONTRIBUTOR)
                && (owner == null || decision.metadata().owner() == owner)
                && (member == null || involves(decision, member))
                && (type == null || decision.type().equals(type))
                && (from == null || !decision.recordedAt().isBefore(from))
                && (before == null || decision.recordedAt().isBefore(before))
                && touches(Scope.of(decision.event()));
    }

    private boolean touches(Scope scope) {
        return (product == null || product.equals(scope.product()))
                && (project == null || project.equals(scope.project()))
                && (feature == null || scope.features().contains(feature));
    }

    private static boolean involves(Decision decision, MemberId member) {
        return decision.metadata().actor().equals(member.value())
                || decision.metadata().decidedBy().stream()
                        .anyMatch(decider -> decider.member().equals(member));
    }
}
