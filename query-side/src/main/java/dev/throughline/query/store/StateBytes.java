package dev.throughline.query.store;

import dev.throughline.log.state.CompactJson;
import dev.throughline.query.fold.Fold;
import org.bson.types.Binary;
import tools.jackson.databind.JavaType;

/**
 * The states of one fold as bytes, the events in them as in the log.
 *
 * @param <S> the state of one key
 */
final class StateBytes<S> {

    private static final CompactJson JSON = new CompactJson(Events.asInTheLog());

    private final JavaType type;

    private StateBytes(JavaType type) {
        this.type = type;
    }

    static <S> StateBytes<S> of(Fold<S> fold) {
        JavaType[] arguments = JSON.types().constructType(fold.getClass()).findTypeParameters(Fold.class);
        return new StateBytes<>(arguments[0]);
    }

    Binary write(S state) {
        return new Binary(JSON.write(state));
    }

    S read(Binary written) {
        return JSON.read(written.getData(), type);
    }
}
