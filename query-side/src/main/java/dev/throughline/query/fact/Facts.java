package dev.throughline.query.fact;

import dev.throughline.events.Catalogue;
import dev.throughline.events.FactAddress;
import dev.throughline.events.Wording;
import dev.throughline.events.wording.WordingCorrected;
import dev.throughline.query.fold.Decision;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;
import tools.jackson.databind.JsonNode;

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

    /**
     * The words of one fact put right: in the fact's value, and under an address of their own, where they are preceded by
     * what they were.
     */
    Facts corrected(WordingCorrected event, Decision by) {
        for (String name : byName.keySet()) {
            PVector<Decided> chain = chain(name);
            Decided last = chain.get(chain.size() - 1);
            Wording wording = wording(event, name, last.by());
            if (wording != null) {
                JsonNode before = last.value().at(wording.pointer());
                Facts next = before(event, Decided.by(last.by(), before));
                return new Facts(
                        subject,
                        next.byName.plus(
                                name, chain.with(chain.size() - 1, last.corrected(wording, by, event.text()))));
            }
        }
        return this;
    }

    /** Unless the words were corrected before, since they were decided. */
    private Facts before(WordingCorrected event, Decided decided) {
        String name = "wording." + event.field();
        boolean corrected = latest(name)
                .filter(last -> last.by().position() > decided.by().position())
                .isPresent();
        return corrected ? this : plus(name, decided);
    }

    private static @Nullable Wording wording(WordingCorrected event, String name, Decision decided) {
        return !decided.stream().equals(event.within()) || decided.version() != event.revision()
                ? null
                : Catalogue.catalogue().wordings(decided.event()).stream()
                        .filter(each -> each.field().equals(event.field())
                                && each.fact().equals(FactAddress.of(event.subject(), name)))
                        .findFirst()
                        .orElse(null);
    }

    Facts plus(String name, Decided decided) {
        return new Facts(subject, byName.plus(name, chain(name).plus(decided)));
    }
}
