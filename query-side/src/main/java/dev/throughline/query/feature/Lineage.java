package dev.throughline.query.feature;

import dev.throughline.events.FeatureId;
import dev.throughline.query.answer.FactAnswer;
import dev.throughline.query.answer.Named;
import dev.throughline.query.answer.Reading;
import dev.throughline.query.answer.Titles;
import dev.throughline.query.board.CardAnswer;
import dev.throughline.query.board.TurnAnswer;
import dev.throughline.query.decisions.Decisions;
import dev.throughline.query.decisions.Words;
import dev.throughline.query.fact.Decided;
import dev.throughline.query.feature.LineageAnswer.Stage;
import dev.throughline.query.feature.LineageAnswer.Step;
import dev.throughline.query.grounds.GroundsQueries;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Follows a feature from what was learnt to what becomes of it, decision by decision. */
final class Lineage {

    private final Reading reading;
    private final FeatureQueries features;
    private final Decisions decisions;
    private final List<Step> steps = new ArrayList<>();

    Lineage(Reading reading) {
        this.reading = reading;
        this.features = new FeatureQueries(reading);
        this.decisions = new Decisions(reading);
    }

    LineageAnswer of(FeatureId id) {
        features.known(id);
        String key = id.value();
        String title = reading.title(id);
        List<CardAnswer> cards = features.cards(id);
        JsonNode definition = features.definition(id);
        for (JsonNode insight : definition.path("insights")) {
            String text = insight.asString();
            add(Stage.INSIGHT, text, quoted(text, "insight", "text"), text, "insight", null, null);
        }
        definition.path("goal").asStringOpt().ifPresent(goal -> {
            String statement = new GroundsQueries(reading).named(goal).name();
            add(Stage.GOAL, goal, statement, goal, "goal", null, null);
            add(Stage.GOAL, goal, statement, goal, "retirement", null, null);
        });
        add(Stage.DEFINITION, key, title, key, "definition", null, null);
        add(Stage.PRIORITY, key, title, key, "priority", null, null);
        add(Stage.TARGET, key, title, key, "target", null, null);
        cards.forEach(this::add);
        add(Stage.DROP, key, title, key, "drop", null, null);
        return new LineageAnswer(
                reading.position(),
                new Named(key, title),
                reading.named(id.product().value()),
                List.copyOf(steps),
                features.broken(id, cards));
    }

    /** The turn stands at the step that a handoff has come to. */
    private void add(CardAnswer card) {
        String key = card.key();
        FactAnswer delivered = card.delivery();
        FactAnswer said = card.signOff();
        if (said != null && delivered != null && said.position() < delivered.position()) {
            said = null; // of an earlier delivery
        }
        add(Stage.HANDOFF, card, card.proposal(), "proposal");
        add(Stage.ANSWER, card, card.answer(), "answer");
        CardAnswer.Due milestone = card.milestone();
        if (milestone != null) {
            add(Stage.MILESTONE, milestone.key(), milestone.name(), milestone.key(), "due", key, null);
        }
        new PlannedWork(reading).of(card).forEach(task -> {
            String id = task.id().value();
            add(Stage.TASK, id, Titles.of(id, reading), id, task.blocker() == null ? "state" : "blocker", key, null);
        });
        add(Stage.DELIVERY, card, delivered, "delivery");
        add(Stage.SIGN_OFF, card, said, "sign-off");
        add(Stage.WITHDRAWAL, card, card.withdrawal(), "withdrawal");
    }

    /** What was not decided since the latest proposal is no step of it. */
    private void add(Stage stage, CardAnswer card, @Nullable FactAnswer fact, String name) {
        if (fact != null) {
            boolean last = fact.position() == lastOf(card);
            add(stage, card.key(), card.project().name(), card.key(), name, card.key(), last ? card.turn() : null);
        }
    }

    private static long lastOf(CardAnswer card) {
        return Stream.of(card.proposal(), card.answer(), card.delivery(), card.signOff(), card.withdrawal())
                .filter(Objects::nonNull)
                .mapToLong(FactAnswer::position)
                .max()
                .orElse(0);
    }

    /** A fact that was never decided is no step. */
    private void add(
            Stage stage,
            String key,
            String title,
            String subject,
            String name,
            @Nullable String handoff,
            @Nullable TurnAnswer turn) {
        FactAnswer fact = reading.fact(subject, name);
        Decided decided = reading.facts(subject).latest(name).orElse(null);
        if (fact != null && decided != null) {
            steps.add(new Step(stage, key, title, decisions.sentence(decided.by()), fact, handoff, turn));
        }
    }

    private String quoted(String subject, String fact, String part) {
        return reading.facts(subject)
                .latest(fact)
                .map(decided -> Words.quoted(decided.value().path(part).asString()))
                .orElse(subject);
    }
}
