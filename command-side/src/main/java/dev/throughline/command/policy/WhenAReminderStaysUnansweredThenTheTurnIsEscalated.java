package dev.throughline.command.policy;

import dev.throughline.events.Anything;
import dev.throughline.events.PolicyId;
import dev.throughline.events.Rationale;
import dev.throughline.events.policy.TurnReminded;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** A reminder named the day on which the turn goes to the workspace owners, and that day has come. */
@Component
final class WhenAReminderStaysUnansweredThenTheTurnIsEscalated implements Policy<OpenTurns> {

    private static final PolicyId ID = new PolicyId("when-a-reminder-stays-unanswered-then-the-turn-is-escalated");

    private final Days days;

    WhenAReminderStaysUnansweredThenTheTurnIsEscalated(@Value("${throughline.zone:UTC}") ZoneId zone) {
        this.days = new Days(zone);
    }

    @Override
    public PolicyId id() {
        return ID;
    }

    @Override
    public OpenTurns initial() {
        return OpenTurns.NONE;
    }

    @Override
    public OpenTurns after(OpenTurns turns, Happened happened) {
        return turns.after(happened);
    }

    @Override
    public List<Effect> due(OpenTurns turns, Instant now) {
        var today = days.at(now);
        return turns.byHandoff().entrySet().stream()
                .filter(open -> escalatesOn(open.getValue()).anyMatch(day -> !day.isAfter(today)))
                .map(open -> new Effect(
                        Objects.requireNonNull(open.getValue().reminded()),
                        Anything.of(open.getKey()),
                        new EscalateTurn(ID, Anything.of(open.getKey()), Rationale.NONE),
                        open.getKey().stream()))
                .toList();
    }

    @Override
    public @Nullable Instant next(OpenTurns turns, Instant now) {
        return days.next(
                turns.byHandoff().values().stream()
                        .flatMap(WhenAReminderStaysUnansweredThenTheTurnIsEscalated::escalatesOn),
                now);
    }

    /** None where it was not reminded, was escalated already, or never is. */
    private static Stream<LocalDate> escalatesOn(OpenTurns.Turn turn) {
        return turn.escalated()
                        || turn.reminded() == null
                        || !(turn.reminded().event() instanceof TurnReminded reminder)
                ? Stream.empty()
                : Stream.ofNullable(reminder.escalatesOn());
    }
}
