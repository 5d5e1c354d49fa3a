package dev.throughline.query.store;

import dev.throughline.events.product.VisionSet;
import dev.throughline.query.fold.Decision;
import dev.throughline.query.fold.Fold;
import java.util.Collection;
import java.util.List;

/** What each product's vision is at last; breaks on one of these words. */
record Spoken(String breaksOn) implements Fold<String> {

    @Override
    public String name() {
        return "SPOKEN";
    }

    @Override
    public Collection<String> keys(Decision decision) {
        return decision.event() instanceof VisionSet set ? List.of(set.product().value()) : List.of();
    }

    @Override
    public String initial(String key) {
        return "";
    }

    @Override
    public String apply(String before, Decision decision) {
        String said = ((VisionSet) decision.event()).vision();
        if (said.equals(breaksOn)) {
            throw new IllegalStateException("Broken on " + said);
        }
        return said;
    }

    @Override
    public Collection<String> labels(String said) {
        return List.of(said.substring(0, 1));
    }
}
