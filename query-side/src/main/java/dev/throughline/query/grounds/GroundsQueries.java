package dev.throughline.query.grounds;

import dev.throughline.events.FeatureId;
import dev.throughline.events.GoalId;
import dev.throughline.events.InsightId;
import dev.throughline.events.ProductId;
import dev.throughline.events.Role;
import dev.throughline.query.answer.Named;
import dev.throughline.query.answer.Page;
import dev.throughline.query.answer.Paging;
import dev.throughline.query.answer.PersonAnswer;
import dev.throughline.query.answer.Reading;
import dev.throughline.query.answer.Unknown;
import dev.throughline.query.authority.Place;
import dev.throughline.query.decisions.Decisions;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** A product's goals and insights at one position. */
public final class GroundsQueries {

    private final Reading reading;

    public GroundsQueries(Reading reading) {
        this.reading = reading;
    }

    /** The product's goals, in the order in which they were set. */
    public List<GoalAnswer> goals(ProductId product) {
        return grounds(product).goals().stream().map(this::answer).toList();
    }

    /** How many of the product's features serve no goal; dropped ones are not counted. */
    public int withoutGoal(ProductId product) {
        return Math.toIntExact(grounds(product).features().values().stream()
                .filter(rests -> rests.goal() == null)
                .count());
    }

    /** A goal by key and statement. */
    public Named named(String goal) {
        return new Named(
                goal,
                reading.facts(goal)
                        .latest("goal")
                        .map(decided -> decided.value().path("statement").asString())
                        .orElse(goal));
    }

    /** An insight, and the features that rest on it. */
    public InsightAnswer answer(InsightId id) {
        return new InsightAnswer(
                id.value(),
                reading.fact(id.value(), "insight"),
                features(id.product(), rests -> rests.insights().contains(id)));
    }

    GoalsAnswer allGoals(ProductId product) {
        known(product);
        return new GoalsAnswer(
                reading.position(),
                reading.named(product.value()),
                goals(product),
                withoutGoal(product),
                deciders(product),
                reading.may(Place.of(product), "SetGoal"),
                reading.broken(product.value()));
    }

    OneGoal goal(ProductId product, GoalId id) {
        known(product);
        if (!grounds(product).goals().contains(id)) {
            throw Unknown.is(id.value());
        }
        return new OneGoal(
                reading.position(),
                answer(id),
                reading.named(product.value()),
                new Decisions(reading).on(id.value()),
                deciders(product),
                reading.broken(product.value()));
    }

    InsightsAnswer insights(ProductId product, Paging paging) {
        known(product);
        Page<InsightId> page = paging.of(
                grounds(product).insights().stream(), insight -> Paging.key(Integer.MAX_VALUE - insight.number()));
        return new InsightsAnswer(
                reading.position(),
                reading.named(product.value()),
                page.map(this::answer).items(),
                page.next(),
                reading.may(Place.of(product), "RecordInsight"),
                reading.broken(product.value()));
    }

    OneInsight insight(ProductId product, InsightId id) {
        known(product);
        if (!grounds(product).insights().contains(id)) {
            throw Unknown.is(id.value());
        }
        return new OneInsight(
                reading.position(),
                answer(id),
                reading.named(product.value()),
                new Decisions(reading).on(id.value()),
                reading.broken(product.value()));
    }

    private GoalAnswer answer(GoalId id) {
        var retirement = reading.fact(id.value(), "retirement");
        return new GoalAnswer(
                id.value(),
                reading.fact(id.value(), "goal"),
                retirement,
                features(id.product(), rests -> id.equals(rests.goal())),
                retirement == null ? reading.may(Place.of(id.product()), "RetireGoal") : List.of());
    }

    private List<Named> features(ProductId product, Predicate<Grounds.Rests> wanted) {
        return grounds(product).features().entrySet().stream()
                .filter(entry -> wanted.test(entry.getValue()))
                .map(entry -> feature(entry.getKey()))
                .toList();
    }

    private Named feature(FeatureId feature) {
        return new Named(feature.value(), reading.title(feature));
    }

    private Grounds grounds(ProductId product) {
        return GroundsFold.of(product, reading.snapshot());
    }

    private Map<Role, List<PersonAnswer>> deciders(ProductId product) {
        return reading.deciders(Place.of(product), Role.PRODUCT_MANAGER, Role.WORKSPACE_OWNER);
    }

    private void known(ProductId product) {
        boolean conceived = reading.facts(product.value()).latest("problem").isPresent();
        if (!conceived || !reading.maySee(Place.of(product))) {
            throw Unknown.is(product.value());
        }
    }
}
