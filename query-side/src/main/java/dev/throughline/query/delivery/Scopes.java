package dev.throughline.query.delivery;

import dev.throughline.events.FeatureId;
import dev.throughline.events.ProjectId;
import dev.throughline.events.ScopeItemId;
import dev.throughline.query.answer.Named;
import dev.throughline.query.answer.Reading;
import dev.throughline.query.answer.Titles;
import dev.throughline.query.answer.Unknown;
import dev.throughline.query.authority.Place;
import dev.throughline.query.delivery.ProjectScope.Item;
import dev.throughline.query.delivery.ScopeAnswer.Change;
import dev.throughline.query.delivery.ScopeAnswer.ScopeItemAnswer;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a project is to deliver, against its baseline. */
final class Scopes {

    private final Reading reading;

    Scopes(Reading reading) {
        this.reading = reading;
    }

    ScopeAnswer of(ProjectId project) {
        ProjectScope scope = ScopeFold.of(project, reading.snapshot());
        List<ScopeItemAnswer> items = scope.items().values().stream()
                .filter(item -> item.in() || scope.inBaseline(item))
                .map(item -> answer(item, scope))
                .toList();
        return new ScopeAnswer(
                items,
                Math.toIntExact(items.stream().filter(ScopeItemAnswer::in).count()),
                scope.baseline() == null ? null : scope.baseline().size(),
                count(items, Change.ADDED),
                count(items, Change.REMOVED),
                reading.fact(project.value(), "scope-baseline"));
    }

    OneScopeItem one(ProjectId project, ScopeItemId id) {
        ProjectScope scope = ScopeFold.of(id.project(), reading.snapshot());
        Item item = Optional.ofNullable(scope.items().get(id))
                .filter(found -> id.project().equals(project) && reading.maySee(Place.of(project)))
                .orElseThrow(() -> Unknown.is(id.value()));
        return new OneScopeItem(
                reading.position(),
                answer(item, scope),
                reading.named(project.value()),
                reading.broken(project.value()));
    }

    private ScopeItemAnswer answer(Item item, ProjectScope scope) {
        String key = item.id().value();
        return new ScopeItemAnswer(
                key,
                Titles.of(item.id().value(), reading),
                feature(item.feature()),
                item.in(),
                change(item, scope),
                reading.fact(key, "item"),
                reading.fact(key, "scope"),
                item.in() ? reading.may(Place.of(item.id().project()), "RemoveScopeItem") : List.of());
    }

    private @Nullable Named feature(@Nullable FeatureId feature) {
        return feature == null ? null : new Named(feature.value(), reading.title(feature));
    }

    private static @Nullable Change change(Item item, ProjectScope scope) {
        if (scope.baseline() == null || item.in() == scope.inBaseline(item)) {
            return null;
        }
        return item.in() ? Change.ADDED : Change.REMOVED;
    }

    private static int count(List<ScopeItemAnswer> items, Change change) {
        return Math.toIntExact(
                items.stream().filter(item -> item.change() == change).count());
    }
}
