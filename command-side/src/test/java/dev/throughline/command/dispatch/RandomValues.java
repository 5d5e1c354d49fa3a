package dev.throughline.command.dispatch;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.OrderedPMap;
import org.pcollections.OrderedPSet;
import org.pcollections.PMap;
import org.pcollections.PSet;
import org.pcollections.TreePVector;

/** Values of any type that a state may hold, whether it makes sense or not: the same ones from the same seed. */
final class RandomValues {

    private static final int MOST = 4;

    /** Texts that are ids, with a number to put in. */
    private static final Map<String, String> IDS = Map.ofEntries(
            Map.entry("ProductId", "FOOD%d"),
            Map.entry("ProjectId", "TRK%d"),
            Map.entry("MandateKey", "KEY%d"),
            Map.entry("FeatureId", "FOOD-%d"),
            Map.entry("TaskId", "TRK-%d"),
            Map.entry("AssumptionId", "FOOD-7.A%d"),
            Map.entry("CriterionId", "C%d"),
            Map.entry("InsightId", "FOOD-I%d"),
            Map.entry("GoalId", "FOOD-G%d"),
            Map.entry("ScopeItemId", "TRK-S%d"),
            Map.entry("MilestoneId", "TRK-M%d"),
            Map.entry("AllocationId", "cam-1-A%d"),
            Map.entry("Quarter", "202%d-Q3"),
            Map.entry("MemberId", "m-00000000000%d"),
            Map.entry("EffectId", "e-000000000000000%d"),
            Map.entry("WordingField", "text.C%d"));

    private final Random random;

    RandomValues(long seed) {
        random = new Random(seed);
    }

    Object of(Type type) {
        if (type instanceof ParameterizedType of) {
            return collection((Class<?>) of.getRawType(), of.getActualTypeArguments());
        }
        var plain = (Class<?>) type;
        var id = IDS.get(plain.getSimpleName());
        if (id != null) {
            return made(plain, String.format(id, 1 + random.nextInt(9)));
        }
        if (plain.isEnum()) {
            return plain.getEnumConstants()[random.nextInt(plain.getEnumConstants().length)];
        }
        return plain.isRecord() ? record(plain) : simple(plain);
    }

    private Object simple(Class<?> type) {
        return switch (type.getSimpleName()) {
            case "String" ->
                List.of("", "Zoë's \"first\"\n", "words ".repeat(random.nextInt(300)))
                        .get(random.nextInt(3));
            case "int", "Integer" -> random.nextInt();
            case "long", "Long" -> random.nextLong();
            case "double", "Double" -> random.nextDouble();
            case "boolean", "Boolean" -> random.nextBoolean();
            case "Instant" -> Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000));
            case "LocalDate" -> random.nextInt(5) == 0 ? LocalDate.MIN : LocalDate.ofEpochDay(random.nextInt(40_000));
            default -> throw new AssertionError("No value of " + type + " is known here");
        };
    }

    private Object record(Class<?> type) {
        return made(
                type,
                Arrays.stream(type.getRecordComponents()).map(this::component).toArray());
    }

    private @Nullable Object component(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class) && random.nextInt(3) == 0
                ? null
                : of(component.getGenericType());
    }

    private static Object made(Class<?> type, @Nullable Object... components) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(components);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private Object collection(Class<?> kind, Type[] of) {
        var held = new ArrayList<Object>();
        for (int i = random.nextInt(MOST); i > 0; i--) {
            held.add(of(of[0]));
        }
        if (kind == PMap.class) {
            PMap<Object, Object> map = random.nextBoolean() ? OrderedPMap.empty() : HashTreePMap.empty();
            for (Object key : held) {
                map = map.plus(key, of(of[1]));
            }
            return map;
        }
        PSet<Object> set = random.nextBoolean() ? OrderedPSet.empty() : HashTreePSet.empty();
        return switch (kind.getSimpleName()) {
            case "List" -> List.copyOf(held);
            case "PVector" -> TreePVector.from(held);
            case "PSet" -> set.plusAll(held);
            default -> throw new AssertionError("No collection of " + kind + " is known here");
        };
    }
}
