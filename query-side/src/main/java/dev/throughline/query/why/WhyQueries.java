package dev.throughline.query.why;

import dev.throughline.events.DomainEvent;
import dev.throughline.events.project.MilestoneDropped;
import dev.throughline.events.project.MilestoneReached;
import dev.throughline.events.project.MilestoneRescheduled;
import dev.throughline.events.project.MilestoneScheduled;
import dev.throughline.query.answer.DeciderAnswer;
import dev.throughline.query.answer.FactAnswer;
import dev.throughline.query.answer.PersonAnswer;
import dev.throughline.query.answer.Reading;
import dev.throughline.query.answer.Unknown;
import dev.throughline.query.board.Cards;
import dev.throughline.query.board.TurnAnswer;
import dev.throughline.query.decisions.DecisionAnswer;
import dev.throughline.query.decisions.Decisions;
import dev.throughline.query.decisions.Scope;
import dev.throughline.query.decisions.Words;
import dev.throughline.query.fact.Decided;
import dev.throughline.query.turns.OpenTurn;
import dev.throughline.query.turns.Turns;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Explains one fact. */
final class WhyQueries {

    private final Reading reading;

    WhyQueries(Reading reading) {
        this.reading = reading;
    }

    WhyAnswer why(String subject, String name) {
        List<Decided> chain = reading.facts(subject).chain(name);
        FactAnswer current = reading.fact(subject, name);
        if (current == null) {
            throw Unknown.is(subject + "/" + name);
        }
        Decided last = chain.getLast();
        if (!reading.maySee(Scope.of(last.by().event()).place())) {
            throw Unknown.is(subject + "/" + name);
        }
        Decisions decisions = new Decisions(reading);
        List<DecisionAnswer> answers = chain.reversed().stream()
                .map(decided -> decisions.answer(decided.by()))
                .toList();
        return new WhyAnswer(
                reading.position(),
                current.fact(),
                sentence(answers.getFirst()),
                current,
                answers,
                turn(subject, last.by().event()),
                reading.broken(subject));
    }

    /** {@code Jane Doe, project manager, on 3 Mar 2027: moved milestone Pilot …, because customers wait.} */
    private String sentence(DecisionAnswer decision) {
        String who = decision.decidedBy().stream().map(WhyQueries::named).collect(Collectors.joining(" and "));
        String when = Words.day(decision.decidedAt().atZone(reading.zone()).toLocalDate());
        String why = decision.why().text();
        String policy = PersonAnswer.isPolicy(decision.actor().id()) ? "By policy, following " : "";
        return policy + (who.isEmpty() ? decision.actor().name() : who) + asked(decision) + ", on " + when + ": "
                + decision.sentence()
                + (why == null || why.isBlank() ? ". No reason was given." : ". Why: " + ended(why.strip()));
    }

    private static String asked(DecisionAnswer decision) {
        return decision.askedBy() == null
                ? ""
                : ", asked by " + decision.askedBy().name();
    }

    private static String named(DeciderAnswer decider) {
        String role = decider.role().name().toLowerCase(Locale.ENGLISH).replace('_', ' ');
        return decider.member().name() + ", " + role
                + (decider.standingInFor() == null
                        ? ""
                        : " in place of " + decider.standingInFor().name());
    }

    private static String ended(String text) {
        return text.matches("(?s).*[.!?…]") ? text : text + ".";
    }

    /**
     * Of the handoffs that the fact touches, the one that has waited longest for an answer; else for delivery; else the
     * decision that came back to be looked at again.
     */
    private @Nullable TurnAnswer turn(String subject, DomainEvent event) {
        return turns(subject, event).stream()
                .findFirst()
                .or(() -> new Turns(reading).revisit(subject).map(OpenTurn::turn))
                .orElse(null);
    }

    private List<TurnAnswer> turns(String subject, DomainEvent event) {
        Cards cards = new Cards(reading);
        if (event instanceof MilestoneScheduled scheduled) {
            return cards.turns(scheduled.milestone());
        }
        if (event instanceof MilestoneRescheduled moved) {
            return cards.turns(moved.milestone());
        }
        if (event instanceof MilestoneReached reached) {
            return cards.turns(reached.milestone());
        }
        if (event instanceof MilestoneDropped dropped) {
            return cards.turns(dropped.milestone());
        }
        Scope scope = Scope.of(event);
        return cards.turns(handoff -> handoff.value().equals(subject)
                || (scope.features().contains(handoff.feature())
                        && (scope.project() == null || scope.project().equals(handoff.project()))));
    }
}
