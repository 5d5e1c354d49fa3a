package dev.throughline.query.request;

import dev.throughline.events.Catalogue;
import dev.throughline.events.ProductId;
import dev.throughline.events.ProjectId;
import dev.throughline.events.RequestId;
import dev.throughline.events.Role;
import dev.throughline.events.Subject;
import dev.throughline.events.request.AskedFact;
import dev.throughline.events.request.DecisionRequested;
import dev.throughline.query.answer.FactAnswer;
import dev.throughline.query.answer.Reading;
import dev.throughline.query.authority.Place;
import dev.throughline.query.board.Handoff;
import dev.throughline.query.board.TurnAnswer;
import dev.throughline.query.calendar.WorkingDays;
import dev.throughline.query.decisions.DecisionFold;
import dev.throughline.query.decisions.DecisionLog;
import dev.throughline.query.decisions.Decisions;
import dev.throughline.query.fold.Decision;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The requests, each joined with what it would decide and whose turn it is. */
public final class Requests {

    private static final Comparator<Request> ORDER = Comparator.comparing(
                    (Request request) -> request.state() != Request.State.OPEN)
            .thenComparing(request ->
                    request.state() == Request.State.OPEN ? position(request.asked()) : -position(request.answered()));

    private final Reading reading;
    private final DecisionLog log;
    private final Decisions decisions;

    public Requests(Reading reading) {
        this.reading = reading;
        this.log = DecisionFold.in(reading.snapshot());
        this.decisions = new Decisions(reading);
    }

    /** Those that the reader may see: the open ones, the longest waiting first; then the answered ones, newest first. */
    public List<RequestAnswer> all() {
        return seen().map(this::answer).toList();
    }

    /** The request, if there is one that the reader may see. */
    Optional<RequestAnswer> find(RequestId id) {
        return reading.snapshot()
                .of(RequestFold.REQUESTS)
                .find(id.value())
                .filter(this::maySee)
                .map(this::answer);
    }

    private Stream<Request> seen() {
        return reading.snapshot().of(RequestFold.REQUESTS).states().values().stream()
                .filter(this::maySee)
                .sorted(ORDER);
    }

    private boolean maySee(Request request) {
        return reading.maySee(place(requested(request)));
    }

    private RequestAnswer answer(Request request) {
        Decision asked = asked(request);
        DecisionRequested requested = requested(request);
        Place place = place(requested);
        Decision answered = request.answered();
        return new RequestAnswer(
                request.id(),
                request.state(),
                decisions.sentence(asked),
                decisions.wanted(requested),
                requested.command().name(),
                new Components(reading).of(requested.command().whole()),
                requested.owner(),
                reading.people(reading.authority().holders(requested.owner(), place)),
                text(place.product()),
                text(place.project()),
                requested.facts().stream().map(this::fact).toList(),
                reading.person(asked.metadata().actor()),
                asked.recordedAt(),
                asked.position(),
                requested.why(),
                turn(request),
                answered == null
                        ? null
                        : new RequestAnswer.Answered(
                                reading.deciders(answered.metadata().decidedBy()),
                                answered.recordedAt(),
                                answered.position(),
                                answered.event().why(),
                                log.effects(asked)),
                Long.toString(answered == null ? asked.version() : answered.version()),
                answered == null && !reading.isPast() && holds(requested)
                        ? List.of("GrantRequest", "DeclineRequest")
                        : List.of());
    }

    private @Nullable TurnAnswer turn(Request request) {
        if (request.state() != Request.State.OPEN) {
            return null;
        }
        Decision asked = asked(request);
        DecisionRequested requested = requested(request);
        return new TurnAnswer(
                requested.owner(),
                reading.people(reading.authority().holders(requested.owner(), place(requested))),
                reading.standingIn(requested.owner(), place(requested)),
                Handoff.Act.ANSWER_REQUEST,
                asked.recordedAt(),
                asked.position(),
                WorkingDays.since(asked.recordedAt().atZone(reading.zone()).toLocalDate(), reading.today()),
                null,
                false,
                holds(requested));
    }

    /** Whether the reader may take the decision itself; what any member may do is never asked for. */
    private boolean holds(DecisionRequested requested) {
        return Catalogue.catalogue().command(requested.command().name()).rights().stream()
                .filter(role -> role != Role.CONTRIBUTOR)
                .anyMatch(role -> reading.mayAct(role, place(requested)));
    }

    private RequestAnswer.AskedFact fact(AskedFact asked) {
        FactAnswer now = reading.fact(asked.fact().subject(), asked.fact().name());
        String then = asked.revision() == null ? null : Long.toString(asked.revision());
        boolean changed = !Objects.equals(now == null ? null : now.revision(), then);
        return new RequestAnswer.AskedFact(asked.fact().toString(), now, changed);
    }

    private static Place place(DecisionRequested requested) {
        return switch (requested.owner()) {
            case PRODUCT_MANAGER -> Place.of(new ProductId(requested.scope()));
            case PROJECT_MANAGER -> Place.of(new ProjectId(requested.scope()));
            case WORKSPACE_OWNER, CONTRIBUTOR -> Place.WORKSPACE;
        };
    }

    private static Decision asked(Request request) {
        return Objects.requireNonNull(request.asked(), "A request begins by being asked");
    }

    private static DecisionRequested requested(Request request) {
        return (DecisionRequested) asked(request).event();
    }

    private static long position(@Nullable Decision decision) {
        return decision == null ? 0 : decision.position();
    }

    private static @Nullable String text(@Nullable Subject subject) {
        return subject == null ? null : subject.value();
    }
}
