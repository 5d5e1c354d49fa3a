package dev.throughline.command.dispatch;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.axonframework.commandhandling.AnnotationCommandHandlerAdapter;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.jspecify.annotations.Nullable;

/**
 * Takes a further command within the one under way: judged as if it were asked for by itself, recorded in the same commit.
 * If it is refused, so is the whole.
 *
 * <p>Its handler is called directly: through the bus it would get a unit of work of its own, and append on its own.
 */
public final class Within {

    private final Supplier<Stream<DecisionHandler>> handlers;
    private @Nullable List<? extends AnnotationCommandHandlerAdapter<?>> adapted;

    /** @param handlers asked for at the first command only: one of them may want to have this */
    Within(Supplier<Stream<DecisionHandler>> handlers) {
        this.handlers = handlers;
    }

    /** @param asking who asks for this one, and how; what is under way goes on as it was afterwards */
    public void decide(Command command, Asking asking) {
        var message = new GenericCommandMessage<>(command);
        var handler = adapted().stream()
                .filter(one -> one.supportedCommandNames().contains(message.getCommandName()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Nobody handles " + command.catalogueName()));
        Attempt.current().asking(asking, () -> {
            try {
                handler.handle(message);
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private synchronized List<? extends AnnotationCommandHandlerAdapter<?>> adapted() {
        if (adapted == null) {
            adapted = handlers.get().map(AnnotationCommandHandlerAdapter::new).toList();
        }
        return adapted;
    }
}
