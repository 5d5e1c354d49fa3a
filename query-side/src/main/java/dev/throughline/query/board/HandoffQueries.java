package dev.throughline.query.board;

import dev.throughline.events.CriterionId;
import dev.throughline.events.HandoffId;
import dev.throughline.query.answer.FactAnswer;
import dev.throughline.query.answer.Reading;
import dev.throughline.query.answer.Unknown;
import dev.throughline.query.decisions.DecisionAnswer;
import dev.throughline.query.decisions.Decisions;
import dev.throughline.query.fact.Decided;
import dev.throughline.query.fold.Decision;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;

/** Reads one handoff with all that it rests on. */
final class HandoffQueries {

    private final Reading reading;

    HandoffQueries(Reading reading) {
        this.reading = reading;
    }

    HandoffAnswer one(HandoffId id) {
        Cards cards = new Cards(reading);
        Handoff handoff = cards.find(id).orElseThrow(() -> Unknown.is(id.value()));
        CardAnswer card = cards.card(handoff);
        JsonNode then = handedOff(handoff);
        String feature = id.feature().value();
        return new HandoffAnswer(
                reading.position(),
                card,
                then.isNull() ? null : then,
                reading.fact(feature, "definition"),
                reading.fact(feature, "priority"),
                card.milestone() == null ? null : reading.fact(card.milestone().key(), "due"),
                criteria(handoff, card, then),
                thread(handoff),
                reading.broken(id.feature().product().value(), id.project().value()));
    }

    private JsonNode handedOff(Handoff handoff) {
        List<Decided> versions = versions(handoff);
        int proposed = handoff.proposal() == null ? 0 : handoff.proposal().definitionVersion();
        return proposed < 1 || proposed > versions.size()
                ? NullNode.getInstance()
                : versions.get(proposed - 1).value();
    }

    private List<Decided> versions(Handoff handoff) {
        return reading.facts(handoff.id().feature().value()).chain("definition");
    }

    private List<CriterionAnswer> criteria(Handoff handoff, CardAnswer card, JsonNode then) {
        Map<String, String> was = texts(then);
        List<Decided> versions = versions(handoff);
        Map<String, String> now =
                versions.isEmpty() ? Map.of() : texts(versions.getLast().value());
        List<String> covered = handoff.proposal() == null
                ? List.of()
                : handoff.proposal().criteria().stream().map(CriterionId::value).toList();
        Map<String, String> evidence = evidence(card.delivery());
        boolean done = handoff.state() == Handoff.State.DONE;
        return Stream.concat(covered.stream(), now.keySet().stream().filter(each -> !covered.contains(each)))
                .map(each -> new CriterionAnswer(
                        each,
                        covered.contains(each) ? was.getOrDefault(each, each) : now.getOrDefault(each, each),
                        now.get(each),
                        covered.contains(each),
                        evidence.get(each),
                        done && covered.contains(each)))
                .toList();
    }

    private static Map<String, String> texts(JsonNode definition) {
        return byId(definition.path("acceptanceCriteria"), "text");
    }

    private static Map<String, String> evidence(@Nullable FactAnswer delivery) {
        return delivery != null && delivery.value() instanceof JsonNode reported
                ? byId(reported, "evidence")
                : Map.of();
    }

    private static Map<String, String> byId(JsonNode list, String text) {
        Map<String, String> texts = new LinkedHashMap<>();
        list.valueStream()
                .forEach(each ->
                        texts.put(each.path("id").asString(), each.path(text).asString()));
        return texts;
    }

    private List<DecisionAnswer> thread(Handoff handoff) {
        Decisions decisions = new Decisions(reading);
        return Stream.concat(
                        reading.facts(handoff.id().value()).byName().values().stream()
                                .flatMap(List::stream),
                        around(handoff)
                                .filter(decided ->
                                        concerns(handoff, decided.by().position())))
                .map(Decided::by)
                .distinct()
                .sorted(Comparator.comparing(Decision::position).reversed())
                .map(decisions::answer)
                .toList();
    }

    /** From the proposal until nothing can be missed any more: what became of the feature and the milestone later, is not its. */
    private static boolean concerns(Handoff handoff, long position) {
        boolean ended = handoff.closed() || handoff.windingDown();
        return position > handoff.proposed().position() && (!ended || position < handoff.sincePosition());
    }

    private Stream<Decided> around(Handoff handoff) {
        String feature = handoff.id().feature().value();
        Stream<Decided> milestone = handoff.commitment() == null
                ? Stream.empty()
                : reading.facts(handoff.commitment().milestone().value()).chain("due").stream();
        return Stream.concat(
                Stream.of("definition", "priority").flatMap(name -> reading.facts(feature).chain(name).stream()),
                milestone);
    }
}
