package dev.throughline.query.decisions;

import dev.throughline.query.fold.Decision;
import dev.throughline.query.fold.Fold;
import dev.throughline.query.fold.Snapshot;
import java.util.Collection;
import java.util.List;

/** The log itself, under one key. */
public enum DecisionFold implements Fold<DecisionLog> {
    DECISIONS;

    /** The only one. */
    public static final String KEY = "log";

    /** The log up to the snapshot's position. */
    public static DecisionLog in(Snapshot snapshot) {
        return snapshot.of(DECISIONS).get(KEY);
    }

    @Override
    public Collection<String> keys(Decision decision) {
        return List.of(KEY);
    }

    @Override
    public DecisionLog initial(String key) {
        return FoldedLog.EMPTY;
    }

    @Override
    public DecisionLog apply(DecisionLog log, Decision decision) {
        return log.plus(decision);
    }
}
