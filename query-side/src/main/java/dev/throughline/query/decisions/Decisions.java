package dev.throughline.query.decisions;

import dev.throughline.events.Catalogue;
import dev.throughline.events.DecidedFact;
import dev.throughline.events.Decider;
import dev.throughline.events.MemberId;
import dev.throughline.events.Role;
import dev.throughline.events.Subject;
import dev.throughline.events.redaction.EventRedacted;
import dev.throughline.events.request.DecisionRequested;
import dev.throughline.query.answer.PersonAnswer;
import dev.throughline.query.answer.Reading;
import dev.throughline.query.decisions.DecisionAnswer.Change;
import dev.throughline.query.decisions.DecisionAnswer.Redaction;
import dev.throughline.query.fact.Decided;
import dev.throughline.query.fold.Decision;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pcollections.PVector;

/** Says decisions, each with all that belongs to it. */
public final class Decisions {

    private static final Set<Role> BOTH = Set.of(Role.PRODUCT_MANAGER, Role.PROJECT_MANAGER);

    private final Reading reading;
    private final DecisionLog log;
    private final Sentences sentences;

    public Decisions(Reading reading) {
        this.reading = reading;
        this.log = DecisionFold.in(reading.snapshot());
        this.sentences = new Sentences(reading);
    }

    /** What was decided, in one short sentence. */
    public String sentence(Decision decision) {
        String sentence = sentences.of(decision);
        Long reverted = Reversals.of(decision, log);
        return reverted == null
                ? sentence
                : "Reverted #" + reverted + ": " + sentence.substring(0, 1).toLowerCase(Locale.ENGLISH)
                        + sentence.substring(1);
    }

    /** What a request asks for, in short: {@code reschedule milestone Pilot}. */
    public String wanted(DecisionRequested requested) {
        return new Asked(reading).what(requested);
    }

    public DecisionAnswer answer(Decision decision) {
        Scope scope = Scope.of(decision.event());
        Standing standing = new Standing(decision, reading);
        return new DecisionAnswer(
                decision.position(),
                decision.type(),
                Catalogue.catalogue().type(decision.type()).command(),
                sentence(decision),
                decision.facts().getFirst().address().subject(),
                text(scope.product()),
                text(scope.project()),
                text(scope.feature()),
                decision.metadata().owner(),
                decision.metadata().role(),
                reading.deciders(decision.metadata().decidedBy()),
                reading.person(decision.metadata().actor()),
                decision.metadata().decidedAt(),
                decision.recordedAt(),
                decision.event().why(),
                decision.facts().stream().map(fact -> change(fact, decision)).toList(),
                log.cause(decision),
                Reversals.of(decision, log),
                askedBy(decision),
                log.effects(decision),
                log.together(decision),
                selfSettled(decision),
                decision.eventId(),
                decision.stream(),
                decision.version(),
                redaction(decision),
                standing.open(),
                standing.owners(),
                standing.may());
    }

    /** The decisions that touch a feature, newest first. */
    public List<DecisionAnswer> ofFeature(String feature) {
        return log.touching("feature:" + feature, Long.MAX_VALUE)
                .flatMap(position -> log.at(position).stream())
                .map(this::answer)
                .toList();
    }

    /** The decisions on a subject's facts, newest first. */
    public List<DecisionAnswer> on(String subject) {
        return reading.facts(subject).byName().values().stream()
                .flatMap(List::stream)
                .map(Decided::by)
                .distinct()
                .sorted(Comparator.comparing(Decision::position).reversed())
                .map(this::answer)
                .toList();
    }

    /** Of what was recorded together, one person decided some as product manager and some as project manager. */
    private boolean selfSettled(Decision decision) {
        Map<MemberId, Set<Role>> roles = log.together(decision).stream()
                .flatMap(position -> log.at(position).stream())
                .flatMap(each -> each.metadata().decidedBy().stream())
                .collect(Collectors.groupingBy(Decider::member, Collectors.mapping(Decider::role, Collectors.toSet())));
        return roles.values().stream().anyMatch(each -> each.containsAll(BOTH));
    }

    /** By facts of now, also in an answer of the past: the words are gone there as well. */
    private @Nullable Redaction redaction(Decision decision) {
        return reading.factsNow(Long.toString(decision.position()))
                .latest("redaction")
                .map(Decided::by)
                .map(by -> new Redaction(
                        by.position(),
                        ((EventRedacted) by.event()).fields(),
                        reading.deciders(by.metadata().decidedBy()),
                        by.metadata().decidedAt(),
                        by.event().why()))
                .orElse(null);
    }

    /** Who asked for it: a request that was granted is the cause of what it asked for. */
    private @Nullable PersonAnswer askedBy(Decision decision) {
        Long cause = log.cause(decision);
        return cause == null
                ? null
                : log.at(cause)
                        .filter(request -> request.event() instanceof DecisionRequested)
                        .map(request -> reading.person(request.metadata().actor()))
                        .orElse(null);
    }

    private Change change(DecidedFact fact, Decision decision) {
        String name = fact.address().name();
        PVector<Decided> chain = reading.facts(fact.address().subject()).chain(name);
        int place = place(chain, decision.position());
        Decided before = place > 0 ? chain.get(place - 1) : null;
        Decided after = place >= 0 && place + 1 < chain.size() ? chain.get(place + 1) : null;
        return new Change(
                fact.address().toString(),
                before == null ? null : reading.value(name, before.value()),
                reading.value(name, fact.value()),
                before == null ? null : before.by().position(),
                after == null ? null : after.by().position());
    }

    /** Where the chain holds that position; below 0 where a broken key of the facts ends before it. */
    private static int place(List<Decided> chain, long position) {
        List<Long> positions =
                chain.stream().map(decided -> decided.by().position()).toList();
        return Collections.binarySearch(positions, position, Comparator.naturalOrder());
    }

    private static @Nullable String text(@Nullable Subject subject) {
        return subject == null ? null : subject.value();
    }
}
