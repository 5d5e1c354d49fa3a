package dev.throughline.query.store;

import com.mongodb.client.model.WriteModel;
import dev.throughline.query.fold.Broken;
import dev.throughline.query.fold.Decision;
import dev.throughline.query.fold.Fold;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A key of a view, folded again from the last version that was kept before an event that words were taken out of. */
final class Remade<S> {

    private static final Logger LOG = LoggerFactory.getLogger(Remade.class);

    private final Questions in;
    private final Fold<S> fold;
    private final String key;
    private final long from;
    private final Versions<S> versions;
    private @Nullable S state;
    private @Nullable S kept;
    private @Nullable Broken mark;

    /** @param from the position of the event */
    Remade(Generation generation, Fold<S> fold, String key, long from, SavedPositions saved) {
        this.in = generation.questions();
        this.fold = fold;
        this.key = key;
        this.from = from;
        this.versions = new Versions<>(generation, fold, key, from, saved);
        this.state = versions.first();
    }

    boolean isOf(String view) {
        return fold.name().equals(view);
    }

    String key() {
        return key;
    }

    /** Where something was decided about the key, from where it is folded again. */
    List<Long> positions(long upTo) {
        return in.concerning(fold.name(), key, versions.begin(), upTo).positions();
    }

    /** Folds the next decision of those up to which the views are kept. */
    void apply(Decision decision) {
        if (decision.position() > versions.begin()) {
            S before = state;
            versions.settle(decision.position(), before);
            goOn(decision);
            if (decision.position() >= from && state != null && !state.equals(before)) {
                versions.part(decision.position(), before, state);
            }
        }
    }

    /** All of those were folded. */
    void isKept() {
        versions.settle(Version.STILL, state);
        kept = state;
    }

    /** Folds the next decision of those after that. */
    void goOn(Decision decision) {
        if (mark == null && fold.keys(decision).contains(key)) {
            try {
                state = fold.apply(state == null ? fold.initial(key) : state, decision);
            } catch (RuntimeException failure) {
                LOG.error("View {} is broken for {} at position {}", fold.name(), key, decision.position(), failure);
                mark = Broken.at(fold.name(), key, decision.position(), failure);
            }
        }
    }

    /** Set where the key is left behind. */
    @Nullable
    Broken mark() {
        return mark;
    }

    /** What was made of the key since; null where that is what is kept of it. */
    @Nullable
    S since() {
        return state == null || state.equals(kept) ? null : state;
    }

    /** Where the newest version that is kept begins; 0 where there is none. */
    long newest() {
        return kept == null ? 0 : versions.newest();
    }

    /** What is at hand of the key, in place of what was. */
    Known<S> in(Known<S> known) {
        return kept == null ? known.gone(key) : known.with(key, kept, newest());
    }

    /** What changes of the versions in one of the collections. */
    List<WriteModel<Document>> changes(Versions.Place place) {
        return versions.changes(place);
    }
}
