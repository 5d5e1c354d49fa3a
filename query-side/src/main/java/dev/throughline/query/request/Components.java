package dev.throughline.query.request;

import dev.throughline.query.answer.Reading;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A kept command's values as answers show them: a person where a member id stands. The reason has its own place. */
final class Components {

    private static final Pattern MEMBER = Pattern.compile("m-[0-9a-z]{12}");

    private final Reading reading;

    Components(Reading reading) {
        this.reading = reading;
    }

    Map<String, @Nullable Object> of(JsonNode components) {
        Map<String, @Nullable Object> shown = new LinkedHashMap<String, @Nullable Object>();
        components.properties().forEach(component -> shown.put(component.getKey(), value(component.getValue())));
        return shown;
    }

    private @Nullable Object value(JsonNode value) {
        if (value.isNull()) {
            return null;
        }
        if (value.isObject()) {
            return of(value);
        }
        if (value.isArray()) {
            return value.values().stream().map(this::value).toList();
        }
        return value.isString() && MEMBER.matcher(value.asString()).matches()
                ? reading.person(value.asString())
                : value;
    }
}
