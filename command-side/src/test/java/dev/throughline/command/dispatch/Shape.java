package dev.throughline.command.dispatch;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a type of states is made of, all the way down, in lines that can be compared: names of packages don't matter. */
final class Shape {

    private final Map<String, String> lines = new TreeMap<>();

    private Shape() {}

    static String of(Class<?> type) {
        var shape = new Shape();
        var name = shape.name(type);
        return name + "\n\n" + String.join("\n", shape.lines.values()) + "\n";
    }

    private String name(Type type) {
        if (type instanceof ParameterizedType of) {
            var arguments = Arrays.stream(of.getActualTypeArguments()).map(this::name);
            return name(of.getRawType()) + arguments.collect(Collectors.joining(", ", "<", ">"));
        }
        var plain = (Class<?>) type;
        var name = plain.getName().substring(plain.getName().lastIndexOf('.') + 1);
        if (plain.getName().startsWith("dev.throughline.") && !lines.containsKey(name)) {
            lines.put(name, "");
            lines.put(name, name + describe(plain));
        }
        return name;
    }

    private String describe(Class<?> type) {
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .map(Object::toString)
                    .collect(Collectors.joining(", ", " one of ", ""));
        }
        if (!type.isRecord()) {
            throw new AssertionError(type + " can't be a part of a state that is kept: neither a record nor an enum");
        }
        return Arrays.stream(type.getRecordComponents())
                .map(this::component)
                .collect(Collectors.joining(", ", "(", ")"));
    }

    private String component(RecordComponent component) {
        return component.getName() + " " + name(component.getGenericType());
    }
}
