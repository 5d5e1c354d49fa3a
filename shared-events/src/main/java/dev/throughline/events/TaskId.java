package dev.throughline.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * A task, numbered within its project, e.g. {@code TRK-12}. Features are written alike; since products and projects share
 * one namespace, none is called like a task.
 *
 * @param value the id as text
 */
public record TaskId(@JsonValue String value) implements Subject {

    private static final Pattern FORM = Pattern.compile("(" + Ids.KEY + ")-(" + Ids.NUMBER + ")");

    /** Throws {@link IllegalArgumentException} where the text is not such an id. */
    @JsonCreator
    public TaskId {
        Ids.match(FORM, value, "a task (e.g. TRK-12)");
    }

    /** The task with that number in a project. */
    public static TaskId of(ProjectId project, int number) {
        return new TaskId(project.value() + "-" + number);
    }

    /** The project whose work plan it is in. */
    public ProjectId project() {
        return new ProjectId(value.substring(0, value.indexOf('-')));
    }

    @Override
    public String toString() {
        return value;
    }
}
