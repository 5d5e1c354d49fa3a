package dev.throughline.events;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** The ways from old revisions to the newest, step by step. */
final class Upcasts {

    /** From what the log has held since its beginning. Nothing has had a second revision yet. */
    static final List<Upcast> STORED = List.of();

    private final Map<String, Upcast> steps = new HashMap<>();

    Upcasts(List<Upcast> all) {
        all.forEach(upcast -> steps.put(key(upcast.type(), upcast.from()), upcast));
    }

    /** The payload as one of the newest revision; the very bytes where it is of that revision. */
    byte[] newest(EventType type, int revision, byte[] payload) {
        if (revision == type.revision()) {
            return payload;
        }
        ObjectNode json = CanonicalJson.object(payload);
        for (int from = revision; from < type.revision(); from++) {
            json = step(type, from).step().apply(json);
        }
        return CanonicalJson.write(json);
    }

    /** @throws IllegalStateException where a revision that was stored once can't be read any more */
    void requireAll(EventType type) {
        for (int from = 1; from < type.revision(); from++) {
            step(type, from);
        }
    }

    private Upcast step(EventType type, int from) {
        Upcast step = steps.get(key(type.name(), from));
        if (step == null) {
            throw new IllegalStateException("Nothing reads revision " + from + " of " + type.name());
        }
        return step;
    }

    private static String key(String type, int from) {
        return type + " " + from;
    }
}
