package dev.throughline.command.wording;

import dev.throughline.command.rule.Rule;
import dev.throughline.events.Anything;
import dev.throughline.events.ProjectId;
import dev.throughline.events.WordingField;
import java.util.List;

/** What was handed off is what a project is held to: its words are the agreement. */
record NoCriterionHandedOff(Anything feature, WordingField criterion, List<ProjectId> projects) implements Rule {

    @Override
    public String code() {
        return "criterion.handed-off";
    }

    @Override
    public boolean holds() {
        return projects.isEmpty();
    }

    @Override
    public String explanation() {
        return "The " + criterion + " of " + feature + " was handed to " + projects.getFirst()
                + ", which is held to its words. Refine the feature instead.";
    }
}
