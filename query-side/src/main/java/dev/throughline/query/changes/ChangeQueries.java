package dev.throughline.query.changes;

import dev.throughline.access.problem.Problem;
import dev.throughline.events.DecidedFact;
import dev.throughline.events.FactAddress;
import dev.throughline.events.ProductId;
import dev.throughline.events.ProjectId;
import dev.throughline.query.answer.Page;
import dev.throughline.query.answer.Paging;
import dev.throughline.query.answer.Reading;
import dev.throughline.query.answer.Titles;
import dev.throughline.query.changes.ChangesAnswer.ChangedFact;
import dev.throughline.query.decisions.DecisionFold;
import dev.throughline.query.decisions.DecisionLog;
import dev.throughline.query.decisions.Decisions;
import dev.throughline.query.decisions.Scope;
import dev.throughline.query.fact.Decided;
import dev.throughline.query.fold.Decision;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Compares the facts at two positions. What is null filters nothing. */
final class ChangeQueries {

    private final Reading reading;
    private final @Nullable ProductId product;
    private final @Nullable ProjectId project;
    private final DecisionLog log;
    private final Decisions decisions;

    ChangeQueries(Reading reading, @Nullable ProductId product, @Nullable ProjectId project) {
        this.reading = reading;
        this.product = product;
        this.project = project;
        this.log = DecisionFold.in(reading.snapshot());
        this.decisions = new Decisions(reading);
    }

    ChangesAnswer between(long from, long to, Paging paging) {
        if (from > to) {
            throw Problem.of(
                            422,
                            "parameter.invalid",
                            "A parameter is out of range",
                            "'from' is position " + from + ", after 'to', which is " + to + ".")
                    .exception();
        }
        Page<ChangedFact> page = paging.of(
                        touched(from, to).entrySet().stream()
                                .flatMap(
                                        fact -> Compared.of(fact.getKey(), fact.getValue(), reading, from, to).stream())
                                .filter(Compared::differs),
                        compared ->
                                Paging.key(Long.MAX_VALUE - compared.last().by().position(), compared.fact()))
                .map(this::difference);
        return new ChangesAnswer(reading.position(), from, to, page.items(), page.next(), reading.anyBroken());
    }

    /** The facts decided after the one position and up to the other, and by how many decisions. */
    private Map<FactAddress, Integer> touched(long from, long to) {
        Map<FactAddress, Integer> touched = new LinkedHashMap<>();
        for (Decision decision : log.after(from).subList(0, (int) (to - from))) {
            if (isWanted(Scope.of(decision.event()))) {
                for (DecidedFact fact : decision.facts()) {
                    touched.merge(fact.address(), 1, Integer::sum);
                }
            }
        }
        return touched;
    }

    private boolean isWanted(Scope scope) {
        return (product == null || product.equals(scope.product()))
                && (project == null || project.equals(scope.project()))
                && reading.maySee(scope.place());
    }

    private ChangedFact difference(Compared compared) {
        Decision by = compared.last().by();
        FactAddress fact = compared.fact();
        JsonNode was = compared.was();
        return new ChangedFact(
                fact.toString(),
                fact.subject(),
                Titles.of(fact.subject(), reading),
                was == null ? null : reading.value(fact.name(), was),
                reading.value(fact.name(), compared.last().value()),
                decisions.sentence(by),
                by.position(),
                by.metadata().owner(),
                by.metadata().role(),
                reading.deciders(by.metadata().decidedBy()),
                reading.person(by.metadata().actor()),
                by.metadata().decidedAt(),
                by.recordedAt(),
                by.event().why(),
                compared.decisions());
    }

    /**
     * A fact at both positions.
     *
     * @param was null where it was not decided yet
     * @param last what it is at the later one
     */
    private record Compared(
            FactAddress fact, int decisions, @Nullable JsonNode was, Decided last) {

        /** Empty where a broken key of the facts ends before it was decided. */
        static Optional<Compared> of(FactAddress fact, int decisions, Reading reading, long from, long to) {
            List<Decided> chain = reading.facts(fact.subject()).chain(fact.name());
            JsonNode was = upTo(from, chain).map(Decided::value).orElse(null);
            return upTo(to, chain).map(last -> new Compared(fact, decisions, was, last));
        }

        boolean differs() {
            return was == null || !was.equals(last.value());
        }

        private static Optional<Decided> upTo(long position, List<Decided> chain) {
            return chain.reversed().stream()
                    .filter(decided -> decided.by().position() <= position)
                    .findFirst();
        }
    }
}
