package dev.throughline.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * A milestone, numbered within its project, e.g. {@code TRK-M2}.
 *
 * @param value the id as text
 */
public record MilestoneId(@JsonValue String value) implements Subject {

    private static final Pattern FORM = Pattern.compile("(" + Ids.KEY + ")-M(" + Ids.NUMBER + ")");

    /** Throws {@link IllegalArgumentException} where the text is not such an id. */
    @JsonCreator
    public MilestoneId {
        Ids.match(FORM, value, "a milestone (e.g. TRK-M2)");
    }

    /** The milestone with that number in a project. */
    public static MilestoneId of(ProjectId project, int number) {
        return new MilestoneId(project.value() + "-M" + number);
    }

    /** The project that the milestone belongs to. */
    public ProjectId project() {
        return new ProjectId(value.substring(0, value.indexOf('-')));
    }

    @Override
    public String toString() {
        return value;
    }
}
