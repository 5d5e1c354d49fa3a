package dev.throughline.query.decisions;

import dev.throughline.events.Catalogue;
import dev.throughline.query.answer.Page;
import dev.throughline.query.answer.Paging;
import dev.throughline.query.answer.Parameters;
import dev.throughline.query.answer.Reading;
import dev.throughline.query.answer.Unknown;
import dev.throughline.query.fold.Decision;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds decisions in the log. */
final class DecisionQueries {

    private final Reading reading;
    private final DecisionLog log;
    private final Decisions decisions;

    DecisionQueries(Reading reading) {
        this.reading = reading;
        this.log = DecisionFold.in(reading.snapshot());
        this.decisions = new Decisions(reading);
    }

    /** The cursor names a position, so that decisions taken meanwhile move nothing. */
    DecisionPage page(DecisionFilter filter, Paging paging) {
        Long below = Parameters.position("after", paging.after());
        Stream<Decision> found = newestFirst(filter, below == null ? Long.MAX_VALUE : below)
                .filter(filter::matches)
                .filter(decision -> maySee(decision) && says(decision, filter.text()));
        Page<DecisionAnswer> page = paging.next(found, decision -> Long.toString(decision.position()))
                .map(decisions::answer);
        return new DecisionPage(reading.position(), page.items(), page.next(), reading.anyBroken());
    }

    TimelineAnswer timeline(DecisionFilter filter) {
        List<Decision> found = newestFirst(filter, Long.MAX_VALUE)
                .filter(filter::matches)
                .filter(this::maySee)
                .toList()
                .reversed();
        return new TimelineAnswer(
                reading.position(),
                found.stream().map(Decision::position).toList(),
                found.stream().map(Decision::recordedAt).toList(),
                found.stream().map(decision -> decision.metadata().owner()).toList(),
                reading.anyBroken());
    }

    /** 404 where nothing was recorded there. The answer's own position gives way to the decision's. */
    DecisionAnswer one(String position) {
        return log.at(Unknown.unlessId(position, Long::parseLong))
                .filter(this::maySee)
                .map(decisions::answer)
                .orElseThrow(() -> Unknown.is("decision " + position));
    }

    /** All that somebody wrote of a decision, by where it stands; 404 where nothing was recorded there. */
    WordsAnswer words(String position) {
        Decision decision = log.at(Unknown.unlessId(position, Long::parseLong))
                .filter(this::maySee)
                .orElseThrow(() -> Unknown.is("decision " + position));
        return new WordsAnswer(
                reading.position(),
                decision.position(),
                Catalogue.catalogue().words(decision.event()).entrySet().stream()
                        .map(words -> new WordsAnswer.Text(words.getKey(), words.getValue()))
                        .toList(),
                new Standing(decision, reading)
                        .wordings().stream()
                                .map(wording -> new WordsAnswer.Wording(
                                        wording.fact().subject(),
                                        wording.field().value(),
                                        Long.toString(decision.version()),
                                        wording.text()))
                                .toList());
    }

    private boolean maySee(Decision decision) {
        return reading.maySee(Scope.of(decision.event()).place());
    }

    private boolean says(Decision decision, @Nullable String text) {
        if (text == null) {
            return true;
        }
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        return Stream.of(
                        Stream.of(
                                decisions.sentence(decision),
                                String.valueOf(decision.event().why().text()),
                                decision.stream()),
                        decision.event().why().alternatives().stream(),
                        decision.facts().stream().map(fact -> fact.value().toString()))
                .flatMap(each -> each)
                .anyMatch(said -> said.toLowerCase(Locale.ROOT).contains(wanted));
    }

    /** By the narrowest index that the filter names. */
    private Stream<Decision> newestFirst(DecisionFilter filter, long below) {
        if (filter.feature() != null) {
            return touching("feature:" + filter.feature(), below);
        }
        if (filter.product() != null) {
            return touching("product:" + filter.product(), below);
        }
        return filter.project() == null ? log.newestFirst(below) : touching("project:" + filter.project(), below);
    }

    private Stream<Decision> touching(String touched, long below) {
        return log.touching(touched, below).flatMap(position -> log.at(position).stream());
    }
}
