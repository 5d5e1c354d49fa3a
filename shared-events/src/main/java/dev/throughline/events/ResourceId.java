package dev.throughline.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * Something to work with: a person, who is a member, or a piece of equipment or a material, by a key such as {@code cam-1}.
 *
 * @param value the id as text
 */
public record ResourceId(@JsonValue String value) implements Subject {

    private static final Pattern FORM = Pattern.compile("m-[0-9a-z]{12}|(?!m-)[a-z][a-z0-9-]{0,38}");

    /** Throws {@link IllegalArgumentException} where the text is not such an id. */
    @JsonCreator
    public ResourceId {
        Ids.match(FORM, value, "a resource (a member id, or a key such as cam-1)");
    }

    /** The stream of the resource's capacity and allocations. */
    public String stream() {
        return "resource:" + value;
    }

    /** The resource that is a person. */
    public static ResourceId of(MemberId member) {
        return new ResourceId(member.value());
    }

    @Override
    public String toString() {
        return value;
    }
}
