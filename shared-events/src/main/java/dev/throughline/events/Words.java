package dev.throughline.events;

import com.fasterxml.jackson.annotation.JsonValue;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Finds where an event, or a command, holds words of somebody's own: free text, which nothing is computed from. */
public final class Words {

    private static final String EACH = "/*";

    private Words() {}

    /** The places, as JSON pointers with {@code *} for any place in a list, e.g. {@code /acceptanceCriteria&#42;/text}. */
    public static List<String> of(Class<?> record) {
        List<String> places = new ArrayList<>();
        for (RecordComponent component : record.getRecordComponents()) {
            if (!component.isAnnotationPresent(NotWords.class)) {
                places.addAll(at("/" + component.getName(), component.getGenericType()));
            }
        }
        return places;
    }

    /** Whether a JSON pointer leads to one of the places. */
    static boolean lead(List<String> places, String pointer) {
        return places.stream().anyMatch(place -> matches(place.split("/", -1), pointer.split("/", -1)));
    }

    /** The texts at those places, by JSON pointer, in their order. */
    public static Map<String, String> in(JsonNode payload, List<String> places) {
        Map<String, String> texts = new LinkedHashMap<>();
        places.forEach(place -> collect(payload, "", place, texts));
        return texts;
    }

    /** Puts a text where a JSON pointer leads to; null for none. */
    public static void put(JsonNode payload, String pointer, @Nullable String text) {
        JsonPointer place = JsonPointer.compile(pointer);
        switch (payload.at(place.head())) {
            case ObjectNode object -> object.put(place.last().getMatchingProperty(), text);
            case ArrayNode list -> list.set(place.last().getMatchingIndex(), text);
            default -> throw new IllegalArgumentException("No words at " + pointer);
        }
    }

    private static void collect(JsonNode node, String pointer, String rest, Map<String, String> texts) {
        if (rest.isEmpty()) {
            if (node.isString()) {
                texts.put(pointer, node.asString());
            }
            return;
        }
        int next = rest.indexOf('/', 1);
        String step = rest.substring(1, next < 0 ? rest.length() : next);
        String others = next < 0 ? "" : rest.substring(next);
        if (step.equals("*")) {
            for (int i = 0; i < node.size(); i++) {
                collect(node.path(i), pointer + "/" + i, others, texts);
            }
        } else {
            collect(node.path(step), pointer + "/" + step, others, texts);
        }
    }

    private static boolean matches(String[] place, String[] pointer) {
        if (place.length != pointer.length) {
            return false;
        }
        for (int i = 0; i < place.length; i++) {
            if (!(place[i].equals("*") ? pointer[i].matches("0|[1-9][0-9]{0,5}") : place[i].equals(pointer[i]))) {
                return false;
            }
        }
        return true;
    }

    private static List<String> at(String pointer, Type type) {
        if (type == String.class) {
            return List.of(pointer);
        }
        if (type instanceof ParameterizedType of && of.getRawType() == List.class) {
            return at(pointer + EACH, of.getActualTypeArguments()[0]);
        }
        return type instanceof Class<?> part && part.isRecord() && !isId(part)
                ? of(part).stream().map(place -> pointer + place).toList()
                : List.of();
    }

    /** An id is written as its value alone. */
    private static boolean isId(Class<?> part) {
        Stream<AnnotatedElement> members = Stream.concat(
                Arrays.stream(part.getRecordComponents()).map(RecordComponent::getAccessor),
                Arrays.stream(part.getDeclaredMethods()));
        return members.anyMatch(member -> member.isAnnotationPresent(JsonValue.class));
    }
}
