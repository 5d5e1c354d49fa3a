package dev.throughline.command.dispatch;

import dev.throughline.access.problem.Problem.FieldError;
import dev.throughline.access.problem.ProblemException;
import dev.throughline.events.CanonicalJson;
import dev.throughline.events.FactAddress;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.axonframework.commandhandling.AnnotationCommandHandlerAdapter;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.springframework.util.function.SingletonSupplier;
import tools.jackson.databind.JsonNode;

/**
 * Every command by the handler that takes it, for a command within another: one that is asked for, one that is granted, and
 * the effect of a policy that is tried again.
 * It is judged and decided by its own handler, in the unit of work under way; there is no code per command.
 */
public final class Decisions {

    private final Supplier<Map<String, Taken>> taken;

    /** @param handlers asked for when the first command comes: a handler may need this class */
    Decisions(Supplier<Stream<DecisionHandler>> handlers) {
        this.taken = SingletonSupplier.of(() -> byName(handlers.get()));
    }

    /** The command of that name with these values. */
    public Command command(String name, JsonNode components) {
        return CanonicalJson.read(CanonicalJson.write(components), handler(name).command());
    }

    /**
     * Whose right a command is that the actor wants to ask for: judged by its own handler as far as the gate, and not
     * decided.
     *
     * @param revision on which the actor believes its fact to be
     * @param errors values of its body that make no sense
     * @throws ProblemException as the command itself would be refused: 404, 412, 422
     */
    public Right rightTo(Command command, Revision revision, List<FieldError> errors) {
        try {
            on(new Terms.Asked(revision, errors), command);
        } catch (RightFound found) {
            return found.right();
        }
        throw new IllegalStateException(command.catalogueName() + " was decided before it was judged");
    }

    /**
     * Judges and decides a command as the actor's own, within the commit under way: they were asked for it.
     *
     * @param seen the revisions of the facts when it was asked for
     * @param cause the event id of the request
     * @throws ProblemException as the command itself would be refused; then nothing of the commit is recorded
     */
    public void grant(Command command, Map<FactAddress, Revision> seen, String cause) {
        on(new Terms.Granted(Map.copyOf(seen), cause), command);
    }

    /**
     * Judges and decides a command as the actor's own, within the commit under way: it decides again what was decided before.
     *
     * @param reverted the event id of the decision that it goes back on; where the actor was asked to do so, the request is
     *     the cause
     * @throws ProblemException as the command itself would be refused; then nothing of the commit is recorded
     */
    public void revert(Command command, String reverted) {
        var asked = Attempt.current().terms().cause();
        on(new Terms.Granted(Map.of(), asked == null ? reverted : asked), command);
    }

    /**
     * Judges and decides a further command as if it were asked for by itself, within the commit under way.
     *
     * @param asking who asks for this one, and how; what is under way goes on as it was afterwards
     * @throws ProblemException as the command itself would be refused; then nothing of the commit is recorded
     */
    public void decide(Command command, Asking asking) {
        Attempt.current().asking(asking, () -> handle(command));
    }

    private void on(Terms terms, Command command) {
        Attempt.current().on(terms, () -> handle(command));
    }

    /** Its handler is called directly: through the bus it would get a unit of work of its own, and append on its own. */
    private void handle(Command command) {
        try {
            handler(command.catalogueName()).handler().handle(new GenericCommandMessage<>(command));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private Taken handler(String name) {
        var found = taken.get().get(name);
        if (found == null) {
            throw new IllegalArgumentException("Nobody takes " + name);
        }
        return found;
    }

    private static Map<String, Taken> byName(Stream<DecisionHandler> handlers) {
        var byName = new HashMap<String, Taken>();
        handlers.forEach(handler -> {
            var adapter = new AnnotationCommandHandlerAdapter<>(handler);
            Arrays.stream(handler.getClass().getDeclaredMethods())
                    .filter(method -> method.isAnnotationPresent(CommandHandler.class))
                    .map(method -> method.getParameterTypes()[0].asSubclass(Command.class))
                    .forEach(command -> byName.put(command.getSimpleName(), new Taken(command, adapter)));
        });
        return Map.copyOf(byName);
    }

    private record Taken(Class<? extends Command> command, AnnotationCommandHandlerAdapter<DecisionHandler> handler) {}
}
