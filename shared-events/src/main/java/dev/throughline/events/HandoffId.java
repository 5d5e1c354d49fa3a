package dev.throughline.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * A handoff of one feature to one project, e.g. {@code FOOD-7-TRK}.
 *
 * @param value the id as text
 */
public record HandoffId(@JsonValue String value) implements Subject {

    private static final Pattern FORM = Pattern.compile("(" + Ids.KEY + "-" + Ids.NUMBER + ")-(" + Ids.KEY + ")");

    /** Throws {@link IllegalArgumentException} where the text is not such an id. */
    @JsonCreator
    public HandoffId {
        Ids.match(FORM, value, "a handoff (e.g. FOOD-7-TRK)");
    }

    /** The handoff of a feature to a project. */
    public static HandoffId of(FeatureId feature, ProjectId project) {
        return new HandoffId(feature.value() + "-" + project.value());
    }

    /** The feature that is handed off. */
    public FeatureId feature() {
        return new FeatureId(value.substring(0, value.lastIndexOf('-')));
    }

    /** The project that it is handed to. */
    public ProjectId project() {
        return new ProjectId(value.substring(value.lastIndexOf('-') + 1));
    }

    /** The stream of the handoff. */
    public String stream() {
        return "handoff:" + value;
    }

    @Override
    public String toString() {
        return value;
    }
}
