package dev.throughline.log.state;

import java.util.Map;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.OrderedPMap;
import org.pcollections.OrderedPSet;
import org.pcollections.PMap;
import org.pcollections.PSet;
import org.pcollections.PVector;
import org.pcollections.TreePVector;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.jsontype.TypeDeserializer;
import tools.jackson.databind.module.SimpleDeserializers;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.CollectionType;
import tools.jackson.databind.type.MapType;

/**
 * Persistent collections in JSON: a map as {@code [ordered, key, value, key, value, …]}, the others as what they hold, after
 * {@code true} where it is a set with an order. No set holds truth values.
 */
final class Persistent {

    private Persistent() {}

    static SimpleModule collections() {
        SimpleModule module = new SimpleModule("persistent collections");
        module.addSerializer(PMap.class, new Entries());
        module.addSerializer(OrderedPSet.class, new InOrder());
        module.setDeserializers(new Kinds());
        return module;
    }

    @SuppressWarnings("rawtypes") // as it is registered
    private static final class Entries extends ValueSerializer<PMap> {

        @Override
        public void serialize(PMap map, JsonGenerator json, SerializationContext context) {
            json.writeStartArray();
            json.writeBoolean(map instanceof OrderedPMap);
            for (Object each : map.entrySet()) {
                Map.Entry<?, ?> entry = (Map.Entry<?, ?>) each;
                context.writeValue(json, entry.getKey());
                context.writeValue(json, entry.getValue());
            }
            json.writeEndArray();
        }
    }

    @SuppressWarnings("rawtypes") // as it is registered
    private static final class InOrder extends ValueSerializer<OrderedPSet> {

        @Override
        public void serialize(OrderedPSet set, JsonGenerator json, SerializationContext context) {
            json.writeStartArray();
            json.writeBoolean(true);
            for (Object each : set) {
                context.writeValue(json, each);
            }
            json.writeEndArray();
        }
    }

    private static final class Kinds extends SimpleDeserializers {

        @Override
        public ValueDeserializer<?> findMapDeserializer(
                MapType type,
                DeserializationConfig config,
                BeanDescription.Supplier description,
                KeyDeserializer keys,
                TypeDeserializer types,
                ValueDeserializer<?> values) {
            return type.getRawClass() == PMap.class
                    ? new ToMap(type.getKeyType(), type.getContentType())
                    : super.findMapDeserializer(type, config, description, keys, types, values);
        }

        @Override
        public ValueDeserializer<?> findCollectionDeserializer(
                CollectionType type,
                DeserializationConfig config,
                BeanDescription.Supplier description,
                TypeDeserializer types,
                ValueDeserializer<?> values) {
            if (type.getRawClass() == PVector.class) {
                return new ToVector(type.getContentType());
            }
            return type.getRawClass() == PSet.class
                    ? new ToSet(type.getContentType())
                    : super.findCollectionDeserializer(type, config, description, types, values);
        }
    }

    private static final class ToMap extends ValueDeserializer<PMap<Object, Object>> {

        private final JavaType key;
        private final JavaType value;

        ToMap(JavaType key, JavaType value) {
            this.key = key;
            this.value = value;
        }

        @Override
        public PMap<Object, Object> deserialize(JsonParser json, DeserializationContext context) {
            json.nextToken();
            PMap<Object, Object> map = json.getBooleanValue() ? OrderedPMap.empty() : HashTreePMap.empty();
            while (json.nextToken() != JsonToken.END_ARRAY) {
                Object next = context.readValue(json, key);
                json.nextToken();
                map = map.plus(next, context.readValue(json, value));
            }
            return map;
        }
    }

    private static final class ToVector extends ValueDeserializer<PVector<Object>> {

        private final JavaType item;

        ToVector(JavaType item) {
            this.item = item;
        }

        @Override
        public PVector<Object> deserialize(JsonParser json, DeserializationContext context) {
            PVector<Object> vector = TreePVector.empty();
            while (json.nextToken() != JsonToken.END_ARRAY) {
                vector = vector.plus(context.<Object>readValue(json, item));
            }
            return vector;
        }
    }

    private static final class ToSet extends ValueDeserializer<PSet<Object>> {

        private final JavaType item;

        ToSet(JavaType item) {
            this.item = item;
        }

        @Override
        public PSet<Object> deserialize(JsonParser json, DeserializationContext context) {
            PSet<Object> set = HashTreePSet.empty();
            while (json.nextToken() != JsonToken.END_ARRAY) {
                set = json.currentToken() == JsonToken.VALUE_TRUE
                        ? OrderedPSet.empty()
                        : set.plus(context.<Object>readValue(json, item));
            }
            return set;
        }
    }
}
