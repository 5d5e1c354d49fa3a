package dev.throughline.log.adapter;

import dev.throughline.log.RecordedEvent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Last versions of the streams used last: the hot ones are asked for with every commit. It never holds one that is behind
 * the head, if it is told of every commit. For one thread at a time.
 */
public final class LastVersions {

    /** How many streams are kept by a log that serves. */
    public static final int STREAMS_KEPT = 10_000;

    private final Map<String, Long> versions;

    public LastVersions(int streamsKept) {
        this.versions = new LinkedHashMap<>(256, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
                return size() > streamsKept;
            }
        };
    }

    /** The stream's last version; null if it isn't kept. */
    public @Nullable Long of(String stream) {
        return versions.get(stream);
    }

    /** What was found in the store. A version never falls: what was found may be older than what was told meanwhile. */
    public void found(String stream, long version) {
        versions.merge(stream, version, Math::max);
    }

    /** These were recorded: their streams have moved. */
    public void recorded(List<RecordedEvent> events) {
        events.forEach(event -> found(event.stream(), event.version()));
    }

    /** What was recorded is undone. */
    public void forget() {
        versions.clear();
    }
}
