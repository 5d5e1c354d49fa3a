package dev.throughline.command.dispatch;

import dev.throughline.log.Bytes;
import dev.throughline.log.state.CompactJson;
import dev.throughline.log.state.Snapshot;
import java.util.Optional;
import tools.jackson.databind.JavaType;

/**
 * In which form the states of a fold are kept as snapshots.
 *
 * @param name of the fold, for good, of lower-case letters
 * @param number of the form: raised whenever the states have another shape, or the fold makes others of the same events
 * @param type of the states: records and collections of such, no events
 */
record Form<S>(String name, int number, Class<S> type) {

    private static final CompactJson JSON = new CompactJson();

    /**
     * What stands in a snapshot.
     *
     * @param event the id of the event that it was taken at: in no other log does a state stand on it
     */
    private record Content<S>(String event, S state) {}

    /** To be kept. */
    Snapshot write(String stream, Remembered<S> state) {
        var content = new Content<>(state.event(), state.known());
        return new Snapshot(stream, name, number, state.version(), Bytes.of(JSON.write(content)));
    }

    /** What was kept, in this era; empty where it is of another form. Throws where it can't be read. */
    Optional<Remembered<S>> read(Snapshot snapshot, long era) {
        if (snapshot.form() != number) {
            return Optional.empty();
        }
        JavaType content = JSON.types().constructParametricType(Content.class, type);
        Content<S> kept = JSON.read(snapshot.state().toArray(), content);
        return Optional.of(new Remembered<>(kept.state(), snapshot.version(), kept.event(), era, snapshot.version()));
    }
}
