package dev.throughline.access.problem;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.exc.MismatchedInputException;

/** What a value that can't be read should have been, in words that a client can act on. */
final class Expected {

    private static final Map<Class<?>, String> WORDS = Map.of(
            String.class, "a text",
            LocalDate.class, "a date such as 2027-02-19",
            Instant.class, "a moment such as 2027-02-19T09:00:00Z",
            Boolean.class, "true or false",
            boolean.class, "true or false",
            Integer.class, "a whole number",
            int.class, "a whole number",
            Long.class, "a whole number",
            long.class, "a whole number");

    private Expected() {}

    /** Empty where there are no words for it. */
    static Optional<String> instead(JacksonException failure) {
        return switch (failure) {
            case MismatchedInputException mismatch ->
                Optional.ofNullable(mismatch.getTargetType()).flatMap(Expected::of);
            case InputCoercionException coercion ->
                Optional.ofNullable(coercion.getTargetType()).flatMap(Expected::of);
            default -> Optional.empty();
        };
    }

    private static Optional<String> of(Class<?> type) {
        if (type.isEnum()) {
            return Optional.of(either(Stream.of(type.getEnumConstants())
                    .map(constant -> ((Enum<?>) constant).name())
                    .toList()));
        }
        if (Collection.class.isAssignableFrom(type)) {
            return Optional.of("a list");
        }
        if (type.isRecord() || Map.class.isAssignableFrom(type)) {
            return Optional.of("an object");
        }
        return Optional.ofNullable(WORDS.get(type));
    }

    private static String either(List<String> names) {
        return names.size() == 1
                ? names.getFirst()
                : String.join(", ", names.subList(0, names.size() - 1)) + " or " + names.getLast();
    }
}
