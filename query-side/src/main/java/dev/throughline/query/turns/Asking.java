package dev.throughline.query.turns;

import dev.throughline.events.Anything;
import dev.throughline.events.FeatureId;
import dev.throughline.events.ProductId;
import dev.throughline.events.ProjectId;
import dev.throughline.events.Role;
import dev.throughline.query.answer.Reading;
import dev.throughline.query.authority.Place;
import dev.throughline.query.board.Handoff;
import dev.throughline.query.board.TurnAnswer;
import dev.throughline.query.calendar.WorkingDays;
import dev.throughline.query.decisions.DecisionFold;
import dev.throughline.query.decisions.DecisionLog;
import dev.throughline.query.decisions.Decisions;
import dev.throughline.query.decisions.Scope;
import dev.throughline.query.fold.Decision;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Joins a turn with the decision by which it waits. */
final class Asking {

    private final Reading reading;
    private final Decisions decisions;
    private final DecisionLog log;

    Asking(Reading reading) {
        this.reading = reading;
        this.decisions = new Decisions(reading);
        this.log = DecisionFold.in(reading.snapshot());
    }

    /** The event that caused this one. */
    Optional<Decision> cause(Decision decision) {
        String cause = decision.metadata().causationId();
        return Optional.ofNullable(cause == null ? null : log.position(cause)).flatMap(log::at);
    }

    /** Where a turn lies. */
    static Place place(OpenTurn open) {
        return new Place(
                open.product() == null ? null : new ProductId(open.product().key()),
                open.project() == null ? null : new ProjectId(open.project().key()));
    }

    /** What a subject is called: a handoff by its feature. */
    String title(String subject) {
        FeatureId feature = Scope.of(new Anything(subject)).feature();
        return feature == null ? reading.named(subject).name() : reading.title(feature);
    }

    Optional<Decision> at(long position) {
        return log.at(position);
    }

    /** A role's turn that a decision began. */
    TurnAnswer turn(Role role, Place place, Handoff.Act act, Decision began, @Nullable LocalDate by) {
        return new TurnAnswer(
                role,
                reading.people(reading.authority().holders(role, place)),
                reading.standingIn(role, place),
                act,
                began.recordedAt(),
                began.position(),
                WorkingDays.since(began.recordedAt().atZone(reading.zone()).toLocalDate(), reading.today()),
                by,
                by != null && by.isBefore(reading.today()),
                reading.mayAct(role, place));
    }

    /** @param asking the decision that says who asks, and why */
    OpenTurn open(TurnAnswer turn, String subject, String title, Decision asking) {
        Place place = Scope.of(asking.event()).place();
        return new OpenTurn(
                turn,
                subject,
                title,
                place.product() == null ? null : reading.named(place.product().value()),
                place.project() == null ? null : reading.named(place.project().value()),
                reading.deciders(asking.metadata().decidedBy()),
                decisions.sentence(asking),
                asking.event().why().text(),
                asking.position(),
                false,
                null,
                false);
    }
}
