package dev.throughline.command.mandate;

import dev.throughline.events.MandateKey;
import dev.throughline.events.MemberId;
import dev.throughline.events.authority.DeputyEnded;
import dev.throughline.events.authority.DeputyEvent;
import dev.throughline.events.authority.DeputyNamed;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * Who was named to stand in for whom, and not ended; those whose period is over are among them. Immutable.
 *
 * @param named by what the mandate is held for, then by deputy
 */
public record Deputies(PMap<MandateKey, PMap<MemberId, Deputy>> named) {

    /** Nobody stands in for anybody. */
    static final Deputies NONE = new Deputies(HashTreePMap.empty());

    /** This deputy of that mandate, if the member is one, whatever the period. */
    public Optional<Deputy> find(MandateKey mandate, MemberId member) {
        return Optional.ofNullable(of(mandate).get(member));
    }

    /** All of that mandate whose period isn't over at that moment, in the order of their ids. */
    public List<Deputy> notOver(MandateKey mandate, Instant moment) {
        return of(mandate).values().stream()
                .filter(deputy -> !deputy.isOverAt(moment))
                .sorted((one, other) ->
                        one.member().value().compareTo(other.member().value()))
                .toList();
    }

    /** The mandates for which this member is a deputy whose period isn't over at that moment. */
    public List<MandateKey> of(MemberId member, Instant moment) {
        return named.keySet().stream()
                .filter(mandate -> find(mandate, member)
                        .filter(deputy -> !deputy.isOverAt(moment))
                        .isPresent())
                .sorted((one, other) -> one.value().compareTo(other.value()))
                .toList();
    }

    Deputies after(DeputyEvent event, Instant at) {
        var others = of(event.mandate());
        return switch (event) {
            case DeputyNamed deputy ->
                with(
                        event.mandate(),
                        others.plus(deputy.deputy(), new Deputy(deputy.deputy(), deputy.from(), deputy.to(), at)));
            case DeputyEnded ended -> with(event.mandate(), others.minus(ended.deputy()));
        };
    }

    private Deputies with(MandateKey mandate, PMap<MemberId, Deputy> deputies) {
        return new Deputies(named.plus(mandate, deputies));
    }

    private PMap<MemberId, Deputy> of(MandateKey mandate) {
        @Nullable PMap<MemberId, Deputy> deputies = named.get(mandate);
        return deputies == null ? HashTreePMap.empty() : deputies;
    }
}
