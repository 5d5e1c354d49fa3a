package dev.throughline.query.turns;

import dev.throughline.events.Role;
import dev.throughline.events.policy.DecisionBroughtBack;
import dev.throughline.query.answer.Reading;
import dev.throughline.query.authority.Place;
import dev.throughline.query.board.Handoff;
import dev.throughline.query.decisions.Scope;
import dev.throughline.query.fact.Decided;
import dev.throughline.query.fact.FactFold;
import dev.throughline.query.fact.Facts;
import dev.throughline.query.fold.Decision;
import java.util.stream.Stream;

/** The decisions that came back to whoever holds the role in which they were taken, until they are decided anew. */
final class RevisitTurns implements TurnSource {

    private final Reading reading;
    private final Asking asking;

    RevisitTurns(Reading reading) {
        this.reading = reading;
        this.asking = new Asking(reading);
    }

    @Override
    public Stream<OpenTurn> turns() {
        return reading.snapshot().of(FactFold.FACTS).labelled(FactFold.BROUGHT_BACK).stream()
                .flatMap(this::about);
    }

    /** Those about one subject. */
    Stream<OpenTurn> about(Facts facts) {
        return facts.chain("revisit").stream().map(Decided::by).flatMap(this::turn);
    }

    private Stream<OpenTurn> turn(Decision broughtBack) {
        return asking
                .cause(broughtBack)
                .filter(decision -> stands(decision)
                        && reading.maySee(Scope.of(decision.event()).place()))
                .map(decision -> turn(broughtBack, decision))
                .stream();
    }

    private OpenTurn turn(Decision broughtBack, Decision decision) {
        DecisionBroughtBack event = (DecisionBroughtBack) broughtBack.event();
        Place place = event.role() == Role.WORKSPACE_OWNER
                ? Place.WORKSPACE
                : Scope.of(decision.event()).place();
        String subject = event.about().value();
        return asking.open(
                asking.turn(event.role(), place, Handoff.Act.LOOK_AGAIN, broughtBack, null),
                subject,
                asking.title(subject),
                decision);
    }

    /** Whether none of its facts was decided anew. */
    private boolean stands(Decision decision) {
        return decision.facts().stream()
                .allMatch(fact -> reading.facts(fact.address().subject())
                        .latest(fact.address().name())
                        .filter(latest -> latest.by().position() == decision.position())
                        .isPresent());
    }
}
