package dev.throughline.query.fact;

import java.util.Optional;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * Everything that was ever decided about one subject.
 *
 * @param subject e.g. {@code FOOD-7}
 * @param byName each fact's decisions, oldest first; never empty
 */
public record Facts(String subject, PMap<String, PVector<Decided>> byName) {

    static Facts none(String subject) {
        return new Facts(subject, HashTreePMap.empty());
    }

    /** The decisions on one fact, oldest first; empty where it was never decided. */
    public PVector<Decided> chain(String name) {
        PVector<Decided> chain = byName.get(name);
        return chain == null ? TreePVector.empty() : chain;
    }

    /** What the fact is now. */
    public Optional<Decided> latest(String name) {
        PVector<Decided> chain = chain(name);
        return chain.isEmpty() ? Optional.empty() : Optional.of(chain.get(chain.size() - 1));
    }

    Facts plus(String name, Decided decided) {
        return new Facts(subject, byName.plus(name, chain(name).plus(decided)));
    }
}
