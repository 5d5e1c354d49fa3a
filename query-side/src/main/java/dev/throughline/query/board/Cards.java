package dev.throughline.query.board;

import dev.throughline.events.FeatureId;
import dev.throughline.events.HandoffId;
import dev.throughline.events.MilestoneId;
import dev.throughline.events.Role;
import dev.throughline.query.answer.FactAnswer;
import dev.throughline.query.answer.Paging;
import dev.throughline.query.answer.Reading;
import dev.throughline.query.authority.Place;
import dev.throughline.query.board.CardAnswer.Against;
import dev.throughline.query.board.CardAnswer.Drift;
import dev.throughline.query.board.CardAnswer.Due;
import dev.throughline.query.calendar.WorkingDays;
import dev.throughline.query.fact.Decided;
import dev.throughline.query.forecast.Forecast;
import dev.throughline.query.forecast.Forecasts;
import dev.throughline.query.rank.RankFold;
import dev.throughline.query.timeline.Milestone;
import dev.throughline.query.timeline.TimelineFold;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.function.SingletonSupplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;

/** The handoffs as cards: each joined with its feature, its milestone and whose turn it is. */
public final class Cards {

    private static final Comparator<Handoff> ORDER = Comparator.comparing((Handoff handoff) -> state(handoff))
            .thenComparing(Handoff::since)
            .thenComparing(handoff -> handoff.id().value());

    private final Reading reading;
    private final Forecasts forecasts;
    private final Supplier<Map<FeatureId, Set<String>>> accepted;

    public Cards(Reading reading) {
        this.reading = reading;
        this.forecasts = new Forecasts(reading);
        this.accepted = SingletonSupplier.of(() -> DeliveredCriteria.accepted(reading));
    }

    /** The handoffs that the reader may see: by state, the longest waiting first. */
    public List<CardAnswer> where(Predicate<HandoffId> wanted) {
        return handoffs(wanted).map(this::card).toList();
    }

    /** Where the card stands among others: sorts as they are answered. */
    String place(CardAnswer card) {
        HandoffId id = new HandoffId(card.key());
        return Paging.key(card.state(), find(id).orElseThrow().since(), id);
    }

    /** What waits for somebody, and whose turn it is. */
    public List<Waiting> waiting() {
        return handoffs(handoff -> true)
                .flatMap(handoff -> Stream.ofNullable(turn(handoff)).map(turn -> new Waiting(handoff.id(), turn)))
                .toList();
    }

    /** The turns of the handoffs, the longest waiting first within each state. */
    public List<TurnAnswer> turns(Predicate<HandoffId> wanted) {
        return turns(handoffs(wanted));
    }

    /** The turns of the handoffs that were accepted for a milestone, the longest waiting first. */
    public List<TurnAnswer> turns(MilestoneId milestone) {
        return turns(handoffs(id -> id.project().equals(milestone.project()))
                .filter(handoff -> handoff.commitment() != null
                        && handoff.commitment().milestone().equals(milestone)));
    }

    /** The handoff, if there is one that the reader may see. */
    Optional<Handoff> find(HandoffId id) {
        return reading.snapshot().of(HandoffFold.HANDOFFS).find(id.value()).filter(this::maySee);
    }

    CardAnswer card(Handoff handoff) {
        HandoffId id = handoff.id();
        Place place = Place.of(id);
        Milestone milestone = milestone(handoff);
        return new CardAnswer(
                id.value(),
                feature(id.feature()),
                reading.named(id.feature().product().value()),
                reading.named(id.project().value()),
                state(handoff),
                turn(handoff),
                reading.fact(id.value(), "proposal"),
                reading.facts(id.feature().value()).chain("definition").size(),
                reading.value("priority", priority(id.feature())),
                handoff.commitment() == null ? null : reading.fact(id.value(), "commitment"),
                milestone == null ? null : due(milestone),
                milestone == null || !state(handoff).underWay() ? null : drift(handoff, milestone),
                since("answer", handoff),
                handoff.selfSettled(),
                state(handoff) == Handoff.State.CLARIFYING ? since("question", handoff) : null,
                since("delivery", handoff),
                since("sign-off", handoff),
                since("withdrawal", handoff),
                DeliveredCriteria.of(id.feature(), accepted.get().getOrDefault(id.feature(), Set.of()), reading),
                reading.deciders(place, Role.PRODUCT_MANAGER, Role.PROJECT_MANAGER),
                reading.may(place, acts(handoff)));
    }

    /** The fact as it was decided since the latest proposal; null where it wasn't. */
    private @Nullable FactAnswer since(String fact, Handoff handoff) {
        FactAnswer now = reading.fact(handoff.id().value(), fact);
        return now == null || now.position() < handoff.proposed().position() ? null : now;
    }

    /** What can be decided next. */
    private static String[] acts(Handoff handoff) {
        return switch (state(handoff)) {
            case PROPOSED ->
                new String[] {"AcceptHandoff", "RequestClarification", "DeclineHandoff", "WithdrawHandoff"};
            case CLARIFYING -> new String[] {"GiveClarification", "WithdrawHandoff"};
            case ACCEPTED -> new String[] {"ReportDelivery", "WithdrawHandoff"};
            case DELIVERED -> new String[] {"AcceptDelivery", "RejectDelivery"};
            case WITHDRAWN -> new String[] {handoff.windingDown() ? "ConfirmWindDown" : "ProposeHandoff"};
            case DONE, DECLINED -> new String[] {"ProposeHandoff"};
        };
    }

    private List<TurnAnswer> turns(Stream<Handoff> handoffs) {
        return handoffs.map(this::turn).filter(Objects::nonNull).toList();
    }

    private Stream<Handoff> handoffs(Predicate<HandoffId> wanted) {
        return reading.snapshot().of(HandoffFold.HANDOFFS).states().values().stream()
                .filter(handoff -> wanted.test(handoff.id()) && maySee(handoff))
                .sorted(ORDER);
    }

    private boolean maySee(Handoff handoff) {
        return reading.maySee(Place.of(handoff.id()));
    }

    /** A handoff that waits for somebody. */
    public record Waiting(HandoffId handoff, TurnAnswer turn) {}

    private @Nullable TurnAnswer turn(Handoff handoff) {
        Handoff.Waiting waiting = handoff.waiting();
        if (waiting == null) {
            return null;
        }
        Place place = Place.of(handoff.id());
        LocalDate since = handoff.since().atZone(reading.zone()).toLocalDate();
        return new TurnAnswer(
                waiting.role(),
                reading.people(reading.authority().holders(waiting.role(), place)),
                reading.standingIn(waiting.role(), place),
                waiting.act(),
                handoff.since(),
                handoff.sincePosition(),
                WorkingDays.since(since, reading.today()),
                waiting.by(),
                waiting.by() != null && waiting.by().isBefore(reading.today()),
                reading.mayAct(waiting.role(), place));
    }

    private CardAnswer.CardFeature feature(FeatureId feature) {
        JsonNode priority = priority(feature);
        return new CardAnswer.CardFeature(
                feature.value(),
                reading.title(feature),
                RankFold.rank(feature, reading.snapshot()),
                priority.path("horizon").asStringOpt().orElse(null),
                priority.path("mvp").asBoolean(false));
    }

    private JsonNode priority(FeatureId feature) {
        return reading.facts(feature.value())
                .latest("priority")
                .map(Decided::value)
                .orElse(NullNode.getInstance());
    }

    private @Nullable Milestone milestone(Handoff handoff) {
        return (switch (state(handoff)) {
                    case PROPOSED, CLARIFYING ->
                        TimelineFold.meantFor(
                                handoff.id().feature(), handoff.id().project(), reading.snapshot());
                    case ACCEPTED, DELIVERED, DONE, WITHDRAWN ->
                        Optional.ofNullable(handoff.commitment())
                                .flatMap(commitment ->
                                        TimelineFold.milestone(commitment.milestone(), reading.snapshot()));
                    case DECLINED -> Optional.<Milestone>empty();
                })
                .orElse(null);
    }

    private Due due(Milestone milestone) {
        Forecast forecast = forecasts.of(milestone);
        return new Due(milestone.id().value(), milestone.name(), milestone.due(), forecast.likely(), forecast.basis());
    }

    private @Nullable Drift drift(Handoff handoff, Milestone milestone) {
        if (handoff.commitment() != null) {
            return new Drift(forecasts.drift(milestone, handoff.commitment().committedDate()), Against.COMMITTED);
        }
        return handoff.proposal() == null
                ? null
                : new Drift(forecasts.drift(milestone, handoff.proposal().wantedBy()), Against.WANTED);
    }

    private static Handoff.State state(Handoff handoff) {
        return Objects.requireNonNull(handoff.state(), "A handoff on the board was proposed");
    }
}
