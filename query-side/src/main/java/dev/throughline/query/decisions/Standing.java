package dev.throughline.query.decisions;

import dev.throughline.events.Catalogue;
import dev.throughline.events.DecidedFact;
import dev.throughline.events.FactAddress;
import dev.throughline.events.Owner;
import dev.throughline.events.Role;
import dev.throughline.events.Wording;
import dev.throughline.events.comment.CommentEvent;
import dev.throughline.query.answer.PersonAnswer;
import dev.throughline.query.answer.Reading;
import dev.throughline.query.authority.Place;
import dev.throughline.query.fold.Decision;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What can still be done about a decision, as long as it stands, and whose that is. */
final class Standing {

    private final Decision decision;
    private final Reading reading;
    private final Place place;

    Standing(Decision decision, Reading reading) {
        this.decision = decision;
        this.reading = reading;
        this.place = Scope.of(decision.event()).place();
    }

    /** The commands that are open about it. */
    List<String> open() {
        return Stream.of(wordings().isEmpty() ? null : "CorrectWording", isRevertible() ? "RevertDecision" : null)
                .filter(Objects::nonNull)
                .toList();
    }

    /** Whose it is: of what was contributed, its author's. */
    List<PersonAnswer> owners() {
        return role() == Role.CONTRIBUTOR
                ? List.of(reading.person(decision.metadata().actor()))
                : reading.people(reading.authority().holders(role(), place));
    }

    /** None in the past. */
    List<String> may() {
        if (reading.isPast()) {
            return List.of();
        }
        boolean mine = role() == Role.CONTRIBUTOR
                ? reading.viewer().value().equals(decision.metadata().actor())
                : reading.mayAct(role(), place);
        return mine ? open() : List.of();
    }

    /** Its titles and texts that nothing was decided instead of, as they are worded now. */
    List<Wording> wordings() {
        return Catalogue.catalogue().wordings(decision.event()).stream()
                .filter(wording -> stands(wording.fact()) && !isComment(wording))
                .map(this::asWorded)
                .toList();
    }

    /** It stays until it is decided anew, one role decided it alone, and there was something before. */
    private boolean isRevertible() {
        return Catalogue.catalogue().type(decision.type()).revertible()
                && decision.metadata().owner() == Owner.of(role())
                && decision.facts().stream()
                        .map(DecidedFact::address)
                        .allMatch(fact -> stands(fact)
                                && reading.facts(fact.subject())
                                                .chain(fact.name())
                                                .size()
                                        > 1);
    }

    private Wording asWorded(Wording wording) {
        return reading.facts(wording.fact().subject())
                .latest(wording.fact().name())
                .map(decided -> new Wording(
                        wording.fact(),
                        wording.field(),
                        wording.pointer(),
                        decided.value().at(wording.pointer()).asString()))
                .orElse(wording);
    }

    private boolean stands(FactAddress fact) {
        return reading.facts(fact.subject())
                .latest(fact.name())
                .filter(last -> last.by().position() == decision.position())
                .isPresent();
    }

    /** A comment is edited instead. */
    private boolean isComment(Wording wording) {
        return decision.event() instanceof CommentEvent && wording.fact().name().equals("text");
    }

    private Role role() {
        return decision.metadata().role();
    }
}
