package dev.throughline.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * An allocation, numbered within its resource, e.g. {@code cam-1-A5}.
 *
 * @param value the id as text
 */
public record AllocationId(@JsonValue String value) implements Subject {

    private static final Pattern FORM = Pattern.compile("(.+)-A(" + Ids.NUMBER + ")");

    /** Throws {@link IllegalArgumentException} where the text is not such an id. */
    @JsonCreator
    public AllocationId {
        Ids.match(FORM, value, "an allocation (e.g. cam-1-A5)");
    }

    /** The allocation with that number of a resource. */
    public static AllocationId of(ResourceId resource, int number) {
        return new AllocationId(resource.value() + "-A" + number);
    }

    /** The resource that is allocated. Throws {@link IllegalArgumentException} where the text before the number is none. */
    public ResourceId resource() {
        return new ResourceId(value.substring(0, value.lastIndexOf("-A")));
    }

    @Override
    public String toString() {
        return value;
    }
}
