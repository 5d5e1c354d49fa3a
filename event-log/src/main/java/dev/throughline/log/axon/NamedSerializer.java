package dev.throughline.log.axon;

import dev.throughline.log.Bytes;
import java.util.Objects;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.ChainingConverter;
import org.axonframework.serialization.Converter;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedMetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.UnknownSerializedType;
import org.jspecify.annotations.Nullable;

/**
 * Axon's serializer over the catalogue's names: what stands in the log names no class, so that classes may move. Knows
 * events and their metadata, nothing else; an event that isn't in the catalogue is refused when written, and read as an
 * {@link UnknownSerializedType}.
 */
@SuppressWarnings("rawtypes") // as Axon's own interface has them
public final class NamedSerializer implements Serializer {

    private static final SerializedType METADATA = new SimpleSerializedType(MetaData.class.getName(), null);

    private final EventNames names;
    private final Converter converter = new ChainingConverter();

    public NamedSerializer(EventNames names) {
        this.names = names;
    }

    @Override
    public <T> SerializedObject<T> serialize(@Nullable Object object, Class<T> expectedRepresentation) {
        T data = converter.convert(encode(object).toArray(), expectedRepresentation);
        SerializedType type = object == null ? SerializedType.emptyType() : typeForClass(object.getClass());
        return new SimpleSerializedObject<>(data, expectedRepresentation, type);
    }

    private Bytes encode(@Nullable Object object) {
        if (object == null) {
            return Bytes.utf8("null");
        }
        return object instanceof MetaData metadata ? names.encodeMetadata(metadata) : names.encode(object);
    }

    @Override
    public <T> boolean canSerializeTo(Class<T> expectedRepresentation) {
        return converter.canConvert(byte[].class, expectedRepresentation);
    }

    @Override
    @SuppressWarnings({"unchecked", "NullAway"}) // Axon's own contract: the caller names the type; no payload is null
    public <S, T> T deserialize(SerializedObject<S> serialized) {
        SerializedType type = serialized.getType();
        if (SerializedType.emptyType().equals(type)) {
            return null;
        }
        Bytes bytes = Bytes.of(converter.convert(serialized.getData(), serialized.getContentType(), byte[].class));
        if (SerializedMetaData.isSerializedMetaData(serialized)) {
            return (T) MetaData.from(names.decodeMetadata(bytes));
        }
        EventName name = name(type);
        return names.classOf(name).isPresent()
                ? (T) names.decode(name, bytes)
                : (T) new UnknownSerializedType(this, serialized);
    }

    @Override
    public Class classForType(SerializedType type) {
        if (SerializedType.emptyType().equals(type)) {
            return Void.class;
        }
        if (METADATA.getName().equals(type.getName())) {
            return MetaData.class;
        }
        return names.classOf(name(type)).<Class>map(known -> known).orElse(UnknownSerializedType.class);
    }

    @Override
    public SerializedType typeForClass(@Nullable Class type) {
        if (type == null || Void.class.equals(type) || void.class.equals(type)) {
            return SerializedType.emptyType();
        }
        if (MetaData.class.equals(type)) {
            return METADATA;
        }
        Class<?> known = type;
        EventName name = names.nameOf(known)
                .orElseThrow(() -> new SerializationException(known.getName() + " is no event of the catalogue"));
        return new SimpleSerializedType(name.type(), Integer.toString(name.revision()));
    }

    private static EventName name(SerializedType type) {
        return new EventName(type.getName(), Integer.parseInt(Objects.requireNonNullElse(type.getRevision(), "0")));
    }

    @Override
    public Converter getConverter() {
        return converter;
    }
}
