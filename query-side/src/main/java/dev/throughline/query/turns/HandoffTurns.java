package dev.throughline.query.turns;

import dev.throughline.events.HandoffId;
import dev.throughline.events.Role;
import dev.throughline.events.policy.TurnReminded;
import dev.throughline.query.answer.Reading;
import dev.throughline.query.authority.Place;
import dev.throughline.query.board.Cards;
import dev.throughline.query.board.Handoff;
import dev.throughline.query.board.TurnAnswer;
import dev.throughline.query.fact.Decided;
import dev.throughline.query.fold.Decision;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The turns of handoffs, as the board has them; one that was escalated is the workspace owners' to see to as well. */
final class HandoffTurns implements TurnSource {

    private final Reading reading;
    private final Asking asking;

    HandoffTurns(Reading reading) {
        this.reading = reading;
        this.asking = new Asking(reading);
    }

    @Override
    public Stream<OpenTurn> turns() {
        return new Cards(reading)
                .waiting().stream()
                        .flatMap(waiting -> asking.at(waiting.turn().sincePosition()).stream()
                                .flatMap(began -> turns(waiting.handoff(), waiting.turn(), began)));
    }

    private Stream<OpenTurn> turns(HandoffId handoff, TurnAnswer turn, Decision began) {
        OpenTurn open = asking.open(turn, handoff.value(), reading.title(handoff.feature()), began);
        Optional<Decision> reminder = since("reminder", handoff, turn);
        Optional<Decision> escalation = since("escalation", handoff, turn);
        OpenTurn theirs = with(
                open,
                reminder.isPresent(),
                reminder.map(HandoffTurns::escalatesOn).orElse(null),
                escalation.isPresent());
        return escalation
                .map(decision -> Stream.of(theirs, seeTo(theirs, handoff, decision)))
                .orElseGet(() -> Stream.of(theirs));
    }

    /** What was decided about this turn, and no former one. */
    private Optional<Decision> since(String fact, HandoffId handoff, TurnAnswer turn) {
        return reading.facts(handoff.value())
                .latest(fact)
                .map(Decided::by)
                .filter(decision -> decision.position() > turn.sincePosition());
    }

    private OpenTurn seeTo(OpenTurn open, HandoffId handoff, Decision escalation) {
        TurnAnswer owners = asking.turn(
                Role.WORKSPACE_OWNER,
                Place.of(handoff),
                Handoff.Act.SEE_TO_ANSWER,
                escalation,
                open.turn().by());
        return new OpenTurn(
                owners,
                open.subject(),
                open.title(),
                open.product(),
                open.project(),
                open.asks(),
                open.sentence(),
                open.why(),
                open.decision(),
                true,
                null,
                true);
    }

    private static OpenTurn with(OpenTurn open, boolean reminded, @Nullable LocalDate escalatesOn, boolean escalated) {
        return new OpenTurn(
                open.turn(),
                open.subject(),
                open.title(),
                open.product(),
                open.project(),
                open.asks(),
                open.sentence(),
                open.why(),
                open.decision(),
                reminded,
                escalated ? null : escalatesOn,
                escalated);
    }

    private static @Nullable LocalDate escalatesOn(Decision reminder) {
        return reminder.event() instanceof TurnReminded reminded ? reminded.escalatesOn() : null;
    }
}
