package dev.throughline.command.policy;

import dev.throughline.events.Anything;
import dev.throughline.events.HandoffId;
import dev.throughline.events.PolicyId;
import dev.throughline.events.Rationale;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** An answer was asked for by a day, and that day is over. */
@Component
final class WhenATurnPassesItsDayThenItIsReminded implements Policy<OpenTurns> {

    private static final PolicyId ID = new PolicyId("when-a-turn-passes-its-day-then-it-is-reminded");

    private final Days days;
    private final int escalateAfter;

    /** @param escalateAfter working days from the reminder to the escalation; below 0 it is never escalated */
    WhenATurnPassesItsDayThenItIsReminded(
            @Value("${throughline.zone:UTC}") ZoneId zone,
            @Value("${throughline.turns.escalate-after:2}") int escalateAfter) {
        this.days = new Days(zone);
        this.escalateAfter = escalateAfter;
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
                .filter(open -> open.getValue().reminded() == null
                        && open.getValue().by().isBefore(today))
                .map(open -> remind(open.getKey(), open.getValue(), today))
                .toList();
    }

    @Override
    public @Nullable Instant next(OpenTurns turns, Instant now) {
        return days.next(
                turns.byHandoff().values().stream()
                        .filter(turn -> turn.reminded() == null)
                        .map(turn -> turn.by().plusDays(1)),
                now);
    }

    private Effect remind(HandoffId handoff, OpenTurns.Turn turn, LocalDate today) {
        var about = Anything.of(handoff);
        var escalatesOn = escalateAfter < 0 ? null : Days.workingDaysAfter(today, escalateAfter);
        return new Effect(
                turn.began(),
                about,
                new RemindTurn(ID, about, turn.by(), escalatesOn, Rationale.NONE),
                handoff.stream());
    }
}
