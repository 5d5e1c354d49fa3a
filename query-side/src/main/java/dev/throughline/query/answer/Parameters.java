package dev.throughline.query.answer;

import dev.throughline.access.problem.Problem;
import dev.throughline.access.problem.ProblemException;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.server.ServerWebExchange;

/** Query parameters, read strictly: a filter that is ignored would answer another question than the one asked. */
public final class Parameters {

    static final String AT_LEAST = "atLeast";
    static final String AS_OF = "asOf";

    private Parameters() {}

    /** Refuses what the controller's method doesn't declare and isn't among these, and what is given twice. */
    static void refuseUnknown(ServerWebExchange exchange, Set<String> always) {
        Set<String> known = new TreeSet<>(always);
        if (exchange.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE) instanceof HandlerMethod handler) {
            Arrays.stream(handler.getMethod().getParameters())
                    .filter(parameter -> parameter.isAnnotationPresent(RequestParam.class))
                    .map(Parameter::getName)
                    .forEach(known::add);
        }
        for (Map.Entry<String, List<String>> given :
                exchange.getRequest().getQueryParams().entrySet()) {
            if (!known.contains(given.getKey())) {
                throw Problem.of(
                                400,
                                "parameter.unknown",
                                "This path doesn't take that parameter",
                                "'" + given.getKey() + "' is not a parameter here. Known are: "
                                        + String.join(", ", known) + ".")
                        .exception();
            }
            if (given.getValue().size() > 1) {
                throw unreadable(given.getKey(), "given once");
            }
        }
    }

    /** The parameter in its form; null where it isn't given. 400 {@code parameter.unreadable} where it has another form. */
    public static <T> @Nullable T read(String name, @Nullable String text, String expected, Function<String, T> form) {
        if (text == null) {
            return null;
        }
        try {
            return form.apply(text);
        } catch (RuntimeException e) {
            throw unreadable(name, expected);
        }
    }

    /** A position: 0 or more. */
    public static @Nullable Long position(String name, @Nullable String text) {
        return read(name, text, "a position (0, 1, 2, …)", value -> {
            long position = Long.parseLong(value);
            if (position < 0) {
                throw new NumberFormatException(value);
            }
            return position;
        });
    }

    private static ProblemException unreadable(String name, String expected) {
        return Problem.of(
                        400,
                        "parameter.unreadable",
                        "A parameter can't be read",
                        "'" + name + "' must be " + expected + ".")
                .exception();
    }
}
