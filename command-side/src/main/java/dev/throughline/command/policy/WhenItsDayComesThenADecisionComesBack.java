package dev.throughline.command.policy;

import dev.throughline.events.Anything;
import dev.throughline.events.Catalogue;
import dev.throughline.events.PolicyId;
import dev.throughline.events.Rationale;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** A decision named a day on which it is to be looked at again, and that day has come. */
@Component
final class WhenItsDayComesThenADecisionComesBack implements Policy<Revisits> {

    private static final PolicyId ID = new PolicyId("when-its-day-comes-then-a-decision-comes-back");

    private final Days days;

    WhenItsDayComesThenADecisionComesBack(@Value("${throughline.zone:UTC}") ZoneId zone) {
        this.days = new Days(zone);
    }

    @Override
    public PolicyId id() {
        return ID;
    }

    @Override
    public Revisits initial() {
        return Revisits.NONE;
    }

    @Override
    public Revisits after(Revisits revisits, Happened happened) {
        return revisits.after(happened);
    }

    @Override
    public List<Effect> due(Revisits revisits, Instant now) {
        var today = days.at(now);
        return revisits.pending().values().stream()
                .filter(decision -> !day(decision).isAfter(today))
                .map(WhenItsDayComesThenADecisionComesBack::bringBack)
                .toList();
    }

    @Override
    public @Nullable Instant next(Revisits revisits, Instant now) {
        return days.next(revisits.pending().values().stream().map(WhenItsDayComesThenADecisionComesBack::day), now);
    }

    private static Effect bringBack(Happened decision) {
        var subject = Catalogue.catalogue()
                .facts(decision.event())
                .getFirst()
                .address()
                .subject();
        var about = new Anything(subject);
        return new Effect(
                decision,
                about,
                new BringBackDecision(ID, about, decision.decision().role(), day(decision), Rationale.NONE),
                decision.event().stream());
    }

    private static LocalDate day(Happened decision) {
        return Objects.requireNonNull(decision.event().why().revisitOn());
    }
}
