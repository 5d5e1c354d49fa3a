package dev.throughline.query.turns;

import dev.throughline.events.Role;
import dev.throughline.events.policy.EffectParked;
import dev.throughline.query.answer.Reading;
import dev.throughline.query.authority.Place;
import dev.throughline.query.board.Handoff;
import dev.throughline.query.decisions.Scope;
import dev.throughline.query.fact.FactFold;
import java.util.stream.Stream;

/** The effects of policies that were refused: the workspace owners have them tried again. */
final class ParkedTurns implements TurnSource {

    private final Reading reading;
    private final Asking asking;

    ParkedTurns(Reading reading) {
        this.reading = reading;
        this.asking = new Asking(reading);
    }

    @Override
    public Stream<OpenTurn> turns() {
        return reading.snapshot().of(FactFold.FACTS).labelled(FactFold.PARKED).stream()
                .flatMap(facts -> facts.latest("state").stream())
                .flatMap(decided -> decided.by().event() instanceof EffectParked parked
                                && reading.maySee(Scope.of(parked).place())
                        ? Stream.of(asking.open(
                                asking.turn(
                                        Role.WORKSPACE_OWNER,
                                        Place.WORKSPACE,
                                        Handoff.Act.RETRY_EFFECT,
                                        decided.by(),
                                        null),
                                parked.effect().value(),
                                asking.title(parked.about().value()),
                                decided.by()))
                        : Stream.<OpenTurn>empty());
    }
}
