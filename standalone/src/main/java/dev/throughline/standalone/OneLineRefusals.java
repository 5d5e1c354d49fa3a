package dev.throughline.standalone;

import dev.throughline.access.account.AccountsUnusable;
import dev.throughline.log.CannotOpenLog;
import dev.throughline.log.LogUnavailable;
import dev.throughline.standalone.demo.NotAnEmptyLog;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.convert.ConversionFailedException;

/**
 * A start that is refused for a reason that a person can mend says so in one line on standard error, without a stack
 * trace. Everything else is a bug and goes Spring's way, with its trace.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class OneLineRefusals implements SpringBootExceptionReporter {

    @Override
    public boolean reportException(Throwable failure) {
        Optional<String> line = explain(failure);
        line.ifPresent(OneLineRefusals::print);
        return line.isPresent();
    }

    static void print(String line) {
        System.err.println("Throughline did not start: " + line);
    }

    static Optional<String> explain(@Nullable Throwable failure) {
        return switch (failure) {
            case null -> Optional.empty();
            case NotAnEmptyLog foreign -> Optional.ofNullable(foreign.getMessage());
            case StartRefused refused -> Optional.ofNullable(refused.getMessage());
            case CannotOpenLog unopened -> Optional.ofNullable(unopened.getMessage());
            case LogUnavailable unavailable -> Optional.ofNullable(unavailable.getMessage());
            case AccountsUnusable unusable -> Optional.ofNullable(unusable.getMessage());
            case PortInUseException taken ->
                Optional.of("port " + taken.getPort()
                        + " is already in use. Stop what listens there, or choose another with --server.port=PORT.");
            case BindException unreadable
            when isSetting(unreadable.getName().toString()) -> Optional.of(unreadable(unreadable));
            case IllegalArgumentException wrong
            when String.valueOf(wrong.getMessage()).startsWith("port out of range") ->
                Optional.of("server.port is a number from 0 to 65535.");
            default -> explain(failure.getCause());
        };
    }

    private static boolean isSetting(String name) {
        return name.startsWith("throughline") || name.equals("server") || name.startsWith("server.");
    }

    private static String unreadable(BindException failure) {
        var property = failure.getProperty();
        return property == null
                ? failure.getName() + " cannot be read."
                : property.getName() + " cannot be '" + property.getValue() + "'" + instead(failure) + ".";
    }

    /** What it can be, where that is one of a few words. */
    private static String instead(@Nullable Throwable failure) {
        return switch (failure) {
            case null -> "";
            case ConversionFailedException wrong
            when wrong.getTargetType().getType().isEnum() ->
                Stream.of(wrong.getTargetType().getType().getEnumConstants())
                        .map(word -> word.toString().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(" or ", ": it is ", ""));
            default -> instead(failure.getCause());
        };
    }
}
