package dev.throughline.standalone.hostile;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Bodies: after the document's schema, and then bent. */
final class Bodies {

    private final JsonNode document;
    private final Values values;

    Bodies(JsonNode document, Values values) {
        this.document = document;
        this.values = values;
    }

    byte[] body(JsonNode schema) {
        var json = values.chance(2) ? values.json() : value(schema, 0);
        if (values.chance(1)) {
            json = json.substring(0, json.length() / 2);
        }
        if (values.chance(1)) {
            json += values.one(List.of("x", "{}", "\u0000", " \n ", ",", "}"));
        }
        if (values.chance(1)) {
            json += " ".repeat(300 * 1024);
        }
        if (values.chance(1)) {
            json = "\uFEFF" + json;
        }
        var bytes = json.getBytes(values.chance(1) ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
        if (values.chance(1) && bytes.length > 4) {
            bytes[bytes.length / 2] =
                    (byte) values.one(List.of(0xFF, 0xC0, 0x80, 0x00)).intValue();
        }
        return values.chance(1) ? Arrays.copyOf(bytes, 0) : bytes;
    }

    private String value(JsonNode schema, int depth) {
        if (schema.has("$ref")) {
            return value(document.at(schema.path("$ref").asString().substring(1)), depth);
        }
        if (depth > 6 || values.chance(1)) {
            return values.json();
        }
        var types = schema.path("type").toString();
        if (schema.has("enum") && values.chance(80)) {
            return values.one(schema.path("enum").valueStream().toList()).toString();
        }
        if (types.contains("object") || schema.has("properties")) {
            return object(schema.path("properties"), depth);
        }
        if (types.contains("array")) {
            return array(schema.path("items"), depth);
        }
        if (schema.path("format").asString("").startsWith("date") && values.chance(93)) {
            return values.time(schema.path("format").asString());
        }
        if (types.contains("integer") || types.contains("number")) {
            return values.number();
        }
        return types.contains("boolean") ? values.one(List.of("true", "false", "0")) : Values.quoted(values.text());
    }

    private String array(JsonNode items, int depth) {
        var size = values.one(List.of(0, 1, 1, 1, 1, 2, values.chance(2) ? 2_000 : 3));
        var all = new ArrayList<String>();
        for (int i = 0; i < size; i++) {
            all.add(value(items, depth + (size > 3 ? 6 : 1)));
        }
        return "[" + String.join(",", all) + "]";
    }

    private String object(JsonNode properties, int depth) {
        var fields = new ArrayList<String>();
        properties.properties().forEach(property -> {
            if (!values.chance(10)) {
                fields.add(Values.quoted(property.getKey()) + ":" + value(property.getValue(), depth + 1));
            }
        });
        if (values.chance(3)) {
            fields.add(Values.quoted(values.one(List.of("actor", "id", "__proto__", "", "decidedBy"))) + ":"
                    + values.json());
        }
        if (values.chance(2) && !fields.isEmpty()) {
            fields.add(fields.getFirst());
        }
        return "{" + String.join(",", fields) + "}";
    }
}
