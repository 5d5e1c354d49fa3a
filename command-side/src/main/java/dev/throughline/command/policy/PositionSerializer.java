package dev.throughline.command.policy;

import java.util.OptionalLong;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.ChainingConverter;
import org.axonframework.serialization.Converter;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.jspecify.annotations.Nullable;

/**
 * Axon's serializer of the one kind of token that there is here: a position of the log, kept as its number. Axon's own ones
 * are built on XStream or Jackson 2, which are kept out, and would write class names into the database.
 */
@SuppressWarnings("rawtypes") // as Axon's own interface has them
final class PositionSerializer implements Serializer {

    private static final SerializedType POSITION = new SimpleSerializedType("position", null);

    private final Converter converter = new ChainingConverter();

    static long position(@Nullable TrackingToken token) {
        OptionalLong position = token == null ? OptionalLong.empty() : token.position();
        return position.orElseThrow(() -> new SerializationException(token + " is no position of the log"));
    }

    static long position(String kept) {
        return Long.parseLong(kept);
    }

    @Override
    public <T> SerializedObject<T> serialize(@Nullable Object object, Class<T> expectedRepresentation) {
        if (!(object instanceof GlobalSequenceTrackingToken token)) {
            throw new SerializationException(object + " is no position of the log");
        }
        T data = converter.convert(Long.toString(position(token)), expectedRepresentation);
        return new SimpleSerializedObject<>(data, expectedRepresentation, POSITION);
    }

    @Override
    public <T> boolean canSerializeTo(Class<T> expectedRepresentation) {
        return converter.canConvert(String.class, expectedRepresentation);
    }

    @Override
    @SuppressWarnings("unchecked") // Axon's own contract: the caller names the type
    public <S, T> T deserialize(SerializedObject<S> serialized) {
        String kept = converter.convert(serialized.getData(), serialized.getContentType(), String.class);
        return (T) new GlobalSequenceTrackingToken(position(kept));
    }

    @Override
    public Class classForType(SerializedType type) {
        return GlobalSequenceTrackingToken.class;
    }

    @Override
    public SerializedType typeForClass(@Nullable Class type) {
        return POSITION;
    }

    @Override
    public Converter getConverter() {
        return converter;
    }
}
