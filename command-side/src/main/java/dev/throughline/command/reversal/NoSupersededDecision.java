package dev.throughline.command.reversal;

import dev.throughline.command.rule.Rule;
import dev.throughline.events.EventPosition;
import dev.throughline.events.FactAddress;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was decided anew since stands, and goes back on itself only. */
record NoSupersededDecision(
        EventPosition position, FactAddress fact, @Nullable Long since) implements Rule {

    @Override
    public String code() {
        return "decision.superseded";
    }

    @Override
    public boolean holds() {
        return since == null;
    }

    @Override
    public String explanation() {
        return fact + " was decided anew since, by #" + since + ": #" + position + " does not stand any more.";
    }

    @Override
    public Map<String, Object> members() {
        return since == null ? Map.of() : Map.of("supersededBy", since);
    }
}
