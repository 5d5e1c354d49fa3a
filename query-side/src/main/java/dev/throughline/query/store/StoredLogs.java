package dev.throughline.query.store;

import dev.throughline.query.decisions.DecisionFold;
import dev.throughline.query.decisions.DecisionLog;
import dev.throughline.query.fold.Kept;
import java.util.Map;
import java.util.Optional;

/** The decision log at one position: it is kept nowhere but in the log. */
record StoredLogs(DecisionLog log) implements Kept<DecisionLog> {

    @Override
    public Optional<DecisionLog> find(String key) {
        return Optional.ofNullable(all().get(key));
    }

    @Override
    public Map<String, DecisionLog> all() {
        return log.all().isEmpty() ? Map.of() : Map.of(DecisionFold.KEY, log);
    }

    @Override
    public Map<String, DecisionLog> labelled(String label) {
        return all();
    }
}
