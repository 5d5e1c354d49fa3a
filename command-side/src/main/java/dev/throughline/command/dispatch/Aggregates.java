package dev.throughline.command.dispatch;

import dev.throughline.access.problem.Problem;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;

/**
 * The aggregates of one kind, to be loaded by a handler and decided on: locked until the command is through, and caught
 * up from the log. A handler that changes several loads them in the order of their streams.
 *
 * @param <A> the aggregate
 */
public final class Aggregates<A extends EventSourced<?>> {

    private final Repository<A> repository;
    private final Predicate<String> known;

    /** @param known whether there is such a stream: Axon warns in its log of each that there isn't */
    Aggregates(Repository<A> repository, Predicate<String> known) {
        this.repository = repository;
        this.known = known;
    }

    /**
     * Locks and loads.
     *
     * @param id as people write it, for the refusal
     * @throws dev.throughline.access.problem.ProblemException 404 {@code unknown} if there is no such stream
     */
    public Aggregate<A> load(String stream, Object id) {
        return find(stream).orElseThrow(() -> unknown(id).exception());
    }

    /**
     * Locks and loads; empty if there is no such stream. What else is guarded is better read once the lock is held: a
     * version that was read before waiting for it is old by then.
     */
    public Optional<Aggregate<A>> find(String stream) {
        return known.test(stream) ? Optional.of(repository.load(stream)) : Optional.empty();
    }

    /** Locks and loads several, in the order of their streams; the answer keeps that order. */
    public Map<String, Aggregate<A>> load(Collection<String> streams) {
        var loaded = new LinkedHashMap<String, Aggregate<A>>();
        for (String stream : new TreeSet<>(streams)) {
            loaded.put(stream, load(stream, stream.substring(stream.indexOf(':') + 1)));
        }
        return loaded;
    }

    /** A new one: the factory makes it and applies its first event. A stream that is there already is a conflict. */
    public Aggregate<A> create(Callable<A> factory) {
        try {
            return repository.newInstance(factory);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** 404: nothing is called so. */
    public static Problem unknown(Object id) {
        return Problem.of(404, "unknown", "There is no such thing", "There is no " + id + ".");
    }
}
