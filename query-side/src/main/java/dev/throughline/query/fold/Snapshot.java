package dev.throughline.query.fold;

import dev.throughline.events.redaction.EventRedacted;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * All views at one position. Immutable: an answer that is read from one snapshot shows one position, even where it joins
 * views.
 *
 * @param position of the last event that it knows; 0 before the first
 * @param views by the fold's name
 * @param redacted the position of the last redaction that it knows; 0 before the first. Nothing here was made of words that
 *     were taken out up to then
 * @param halted set where an event can't be read: every view ends before it
 */
public record Snapshot(
        long position,
        PMap<String, Folded<?>> views,
        long redacted,
        @Nullable Broken halted) {

    /** Before the first event. */
    public static Snapshot empty(Collection<? extends Fold<?>> folds) {
        PMap<String, Folded<?>> views = HashTreePMap.empty();
        for (Fold<?> fold : folds) {
            if (views.containsKey(fold.name())) {
                throw new IllegalArgumentException("Two folds are called " + fold.name());
            }
            views = views.plus(fold.name(), Folded.empty(fold));
        }
        return new Snapshot(0, views, 0, null);
    }

    /** What this fold made of the log. */
    @SuppressWarnings("unchecked") // a view is put under its own fold's name, and stays that fold's
    public <S> Folded<S> of(Fold<S> fold) {
        Folded<?> view = views.get(fold.name());
        if (view == null) {
            throw new IllegalArgumentException("No view is called " + fold.name());
        }
        return (Folded<S>) view;
    }

    /** Every key of every view that is left behind; empty as it should be. */
    public List<Broken> broken() {
        List<Broken> broken = new ArrayList<>();
        if (halted != null) {
            broken.add(halted);
        }
        views.values().forEach(view -> broken.addAll(view.broken().values()));
        return broken;
    }

    /**
     * All views after the decision. One that is known already changes nothing, so that a batch may come twice.
     *
     * @throws IllegalStateException where decisions in between are missing
     */
    public Snapshot apply(Decision decision) {
        if (decision.position() <= position) {
            return this;
        }
        if (decision.position() != position + 1) {
            throw new IllegalStateException(
                    "Position " + decision.position() + " follows " + position + ": the log has a gap");
        }
        PMap<String, Folded<?>> next = views;
        for (Folded<?> view : views.values()) {
            Folded<?> changed = view.apply(decision);
            if (changed != view) {
                next = next.plus(view.fold().name(), changed);
            }
        }
        boolean redaction = decision.event() instanceof EventRedacted;
        return new Snapshot(decision.position(), next, redaction ? decision.position() : redacted, halted);
    }

    /** Every broken key made anew; {@code all} is the log up to this position. */
    Snapshot rebuilt(List<Decision> all) {
        PMap<String, Folded<?>> next = views;
        for (Folded<?> view : views.values()) {
            if (!view.broken().isEmpty()) {
                next = next.plus(view.fold().name(), view.rebuilt(all));
            }
        }
        return new Snapshot(position, next, redacted, halted);
    }

    /** The same, of a log that can't be read on. */
    public Snapshot halted(@Nullable Broken mark) {
        return new Snapshot(position, views, redacted, mark);
    }
}
