package dev.throughline.query.fold;

import dev.throughline.events.feature.FeatureEvent;
import java.util.Collection;
import java.util.List;

/** Counts what happened to each feature, twice in its second form; breaks, where it is told to, on its events. */
public final class BreakableFold implements Fold<Integer> {

    static final String NAME = "COUNTED";

    private final int version;
    private volatile String breaksOn = "";

    BreakableFold() {
        this(1);
    }

    public BreakableFold(int version) {
        this.version = version;
    }

    void breakOn(String feature) {
        breaksOn = feature;
    }

    void mend() {
        breaksOn = "";
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return version;
    }

    @Override
    public Collection<String> keys(Decision decision) {
        return decision.event() instanceof FeatureEvent event
                ? List.of(event.feature().value())
                : List.of();
    }

    @Override
    public Integer initial(String key) {
        return 0;
    }

    @Override
    public Integer apply(Integer state, Decision decision) {
        if (decision.event() instanceof FeatureEvent event
                && event.feature().value().equals(breaksOn)) {
            throw new IllegalStateException("broken on purpose");
        }
        return state + version;
    }
}
