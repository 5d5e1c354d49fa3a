package dev.throughline.query.search;

import dev.throughline.events.Subject;
import dev.throughline.query.answer.Page;
import dev.throughline.query.answer.Paging;
import dev.throughline.query.answer.Reading;
import dev.throughline.query.answer.Titles;
import dev.throughline.query.decisions.DecisionFold;
import dev.throughline.query.decisions.Decisions;
import dev.throughline.query.decisions.Scope;
import dev.throughline.query.fact.FactFold;
import dev.throughline.query.fact.Facts;
import dev.throughline.query.fold.Decision;
import dev.throughline.query.search.SearchAnswer.Hit;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Looks through what the reader may see: what is called so first, then what says so, then the decisions that do. */
final class SearchQueries {

    private static final int IN_A_TEXT = 4;
    private static final int IN_A_DECISION = 5;

    private final Reading reading;
    private final Words words;
    private final Decisions decisions;

    SearchQueries(Reading reading, Words words) {
        this.reading = reading;
        this.words = words;
        this.decisions = new Decisions(reading);
    }

    SearchAnswer page(Paging paging) {
        String after = paging.after();
        Stream<Ranked> subjects = reading.snapshot().of(FactFold.FACTS).states().values().stream()
                .flatMap(facts -> subject(facts).stream())
                .sorted(Comparator.comparing(Ranked::key));
        Page<Hit> page = paging.next(
                        Stream.concat(subjects, newestFirst(after))
                                .filter(found -> after == null || found.key().compareTo(after) > 0),
                        Ranked::key)
                .map(found -> found.hit().get());
        return new SearchAnswer(reading.position(), page.items(), page.next(), reading.anyBroken());
    }

    private Optional<Ranked> subject(Facts facts) {
        Decision last = last(facts);
        Scope scope = Scope.of(last.event());
        return Kind.of(facts.subject(), scope)
                .filter(kind -> reading.maySee(scope.place()))
                .flatMap(kind -> subject(facts, kind, scope, last));
    }

    private Optional<Ranked> subject(Facts facts, Kind kind, Scope scope, Decision last) {
        String subject = facts.subject();
        String title = Titles.of(subject, reading);
        Integer rank = words.rank(subject, title);
        String said = rank == null ? String.join(" · ", Texts.of(facts)) : null;
        if (said != null && !words.areIn(said)) {
            return Optional.empty();
        }
        return Optional.of(new Ranked(
                Paging.key(rank == null ? IN_A_TEXT : rank, kind, title.toLowerCase(Locale.ROOT), subject),
                () -> new Hit(
                        kind,
                        subject,
                        title,
                        said == null ? null : words.excerpt(said),
                        text(scope.product()),
                        text(scope.project()),
                        last.position())));
    }

    /** Lazily: who reads the first page doesn't wait for the whole log to be searched. */
    private Stream<Ranked> newestFirst(@Nullable String after) {
        return DecisionFold.in(reading.snapshot())
                .newestFirst(Long.MAX_VALUE)
                .filter(decision -> after == null || key(decision).compareTo(after) > 0)
                .filter(decision -> reading.maySee(Scope.of(decision.event()).place()))
                .flatMap(decision -> decision(decision).stream());
    }

    private Optional<Ranked> decision(Decision decision) {
        String sentence = decisions.sentence(decision);
        String why = decision.event().why().text();
        boolean inSentence = words.areIn(sentence);
        if (!inSentence && (why == null || !words.areIn(sentence, why))) {
            return Optional.empty();
        }
        Scope scope = Scope.of(decision.event());
        return Optional.of(new Ranked(
                key(decision),
                () -> new Hit(
                        Kind.DECISION,
                        Long.toString(decision.position()),
                        sentence,
                        inSentence || why == null ? null : words.excerpt(why),
                        text(scope.product()),
                        text(scope.project()),
                        decision.position())));
    }

    private static String key(Decision decision) {
        return Paging.key(IN_A_DECISION, Long.MAX_VALUE - decision.position());
    }

    private static Decision last(Facts facts) {
        return facts.byName().values().stream()
                .map(chain -> chain.get(chain.size() - 1).by())
                .max(Comparator.comparing(Decision::position))
                .orElseThrow();
    }

    private static @Nullable String text(@Nullable Subject subject) {
        return subject == null ? null : subject.value();
    }

    /** A hit, once it is wanted, and where it stands in the list. */
    private record Ranked(String key, Supplier<Hit> hit) {}
}
