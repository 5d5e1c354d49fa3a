package dev.throughline.query.answer;

import dev.throughline.access.Person;
import dev.throughline.events.Catalogue;
import dev.throughline.events.CommandType;
import dev.throughline.events.Decider;
import dev.throughline.events.FactAddress;
import dev.throughline.events.FeatureId;
import dev.throughline.events.MemberId;
import dev.throughline.events.Role;
import dev.throughline.events.authority.AuthorityEvent;
import dev.throughline.events.wording.WordingCorrected;
import dev.throughline.query.authority.Authority;
import dev.throughline.query.authority.AuthorityFold;
import dev.throughline.query.authority.Place;
import dev.throughline.query.fact.Decided;
import dev.throughline.query.fact.FactFold;
import dev.throughline.query.fact.Facts;
import dev.throughline.query.fold.Broken;
import dev.throughline.query.fold.Decision;
import dev.throughline.query.fold.Snapshot;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.pcollections.PVector;
import tools.jackson.databind.JsonNode;

/**
 * One read: the views at one position, for one person, at one moment. Whatever an answer shows, it takes from here; clock
 * and member directory enter here, and no fold.
 *
 * @param newest the views now, where the answer is as of an earlier moment; null in an answer of now
 * @param viewer who asks
 * @param now the moment that the answer is of: that of the question, or the earlier one that was asked for
 * @param zone in which days begin
 * @param directory who is behind a member id today; empty for a former member
 */
public record Reading(
        Snapshot snapshot,
        @Nullable Snapshot newest,
        MemberId viewer,
        Instant now,
        ZoneId zone,
        Function<String, Optional<Person>> directory) {

    /** Of now. */
    public Reading(
            Snapshot snapshot,
            MemberId viewer,
            Instant now,
            ZoneId zone,
            Function<String, Optional<Person>> directory) {
        this(snapshot, null, viewer, now, zone, directory);
    }

    /** The position that the answer shows. */
    public long position() {
        return snapshot.position();
    }

    public LocalDate today() {
        return now.atZone(zone).toLocalDate();
    }

    /** Whether the answer is as of an earlier moment, at which nothing can be decided any more. */
    public boolean isPast() {
        return newest != null;
    }

    /** The last redaction: what is answered holds no words that were taken out up to then. */
    long redacted() {
        return (newest == null ? snapshot : newest).redacted();
    }

    /** Members and mandates at the moment that the answer is of. */
    public Authority authority() {
        return AuthorityFold.in(snapshot);
    }

    /** Members and mandates now: by these it is judged what the reader may see, of the past too. */
    public Authority authorityNow() {
        return newest == null ? authority() : AuthorityFold.in(newest);
    }

    public boolean maySee(Place place) {
        return Visibility.maySee(viewer, place, authorityNow());
    }

    /** Who is behind a member id today; a policy is called one. */
    public PersonAnswer person(String memberId) {
        if (PersonAnswer.isPolicy(memberId)) {
            return PersonAnswer.policy(memberId);
        }
        return directory
                .apply(memberId)
                .map(known -> new PersonAnswer(known.id(), known.handle(), known.name()))
                .orElseGet(() -> PersonAnswer.former(memberId));
    }

    public List<PersonAnswer> people(List<MemberId> members) {
        return members.stream().map(member -> person(member.value())).toList();
    }

    public List<DeciderAnswer> deciders(List<Decider> decidedBy) {
        return decidedBy.stream()
                .map(decider -> new DeciderAnswer(
                        person(decider.member().value()),
                        decider.role(),
                        decider.standingInFor() == null
                                ? null
                                : person(decider.standingInFor().value())))
                .toList();
    }

    /** The facts of now, where the answer is of an earlier moment too. */
    public Facts factsNow(String subject) {
        return (newest == null ? snapshot : newest).of(FactFold.FACTS).get(subject);
    }

    public Facts facts(String subject) {
        return snapshot.of(FactFold.FACTS).get(subject);
    }

    /** A fact as it is now; null where it was never decided. */
    public @Nullable FactAnswer fact(String subject, String name) {
        PVector<Decided> chain = facts(subject).chain(name);
        return chain.isEmpty() ? null : fact(new FactAddress(subject, name), chain, chain.size() - 1);
    }

    /** A fact as each of its decisions left it, oldest first. */
    public List<FactAnswer> history(String subject, String name) {
        PVector<Decided> chain = facts(subject).chain(name);
        return IntStream.range(0, chain.size())
                .mapToObj(place -> fact(new FactAddress(subject, name), chain, place))
                .toList();
    }

    private FactAnswer fact(FactAddress address, List<Decided> chain, int place) {
        String name = address.name();
        Decided decided = chain.get(place);
        return new FactAnswer(
                value(name, decided.value()),
                Long.toString(decided.by().version()),
                decided.by().position(),
                decided.by().metadata().owner(),
                deciders(decided.by().metadata().decidedBy()),
                decided.by().metadata().decidedAt(),
                decided.by().recordedAt(),
                decided.by().event().why(),
                place == 0 ? null : value(name, chain.get(place - 1).value()),
                address.toString(),
                decided.corrections().isEmpty()
                        ? null
                        : decided.corrections().stream().map(this::correction).toList());
    }

    private FactAnswer.Correction correction(Decision by) {
        return new FactAnswer.Correction(
                ((WordingCorrected) by.event()).field().value(),
                by.position(),
                deciders(by.metadata().decidedBy()),
                by.metadata().decidedAt());
    }

    /** A fact's value as answers show it: a person where it is one. */
    public @Nullable Object value(String factName, JsonNode value) {
        if (value.isNull()) {
            return null;
        }
        if (value.isString() && value.asString().contains("@m-")) {
            return mentioned(value.asString());
        }
        return MemberValues.isPerson(factName, value) ? person(value.asString()) : value;
    }

    /** A text with today's handles, where it mentions people. */
    public String mentioned(String text) {
        return Mentioned.shown(text, this::person);
    }

    /** The name that was decided for a product, project or milestone; the key itself where it has none. */
    public Named named(String key) {
        String name = facts(key)
                .latest("name")
                .map(decided -> decided.value().asString())
                .orElse(key);
        return new Named(key, name);
    }

    /** The feature's title now; its key where it was never defined. */
    public String title(FeatureId feature) {
        return facts(feature.value())
                .latest("definition")
                .map(decided -> decided.value().path("title").asString())
                .orElse(feature.value());
    }

    /** Who holds each of the roles there now. */
    public Map<Role, List<PersonAnswer>> deciders(Place place, Role... roles) {
        Map<Role, List<PersonAnswer>> deciders = new LinkedHashMap<>();
        for (Role role : roles) {
            deciders.put(role, people(authority().holders(role, place)));
        }
        return deciders;
    }

    /** The first key left behind that has to do with any of these subjects; null as it should be. */
    public @Nullable Broken broken(String... subjects) {
        return snapshot.broken().stream()
                .filter(mark -> concerns(mark.key(), List.of(subjects)))
                .findFirst()
                .orElse(null);
    }

    /** The first key of any view that is left behind. */
    public @Nullable Broken anyBroken() {
        return snapshot.broken().stream().findFirst().orElse(null);
    }

    private static boolean concerns(String key, List<String> subjects) {
        return key.equals("*")
                || key.equals(AuthorityEvent.STREAM)
                || subjects.stream()
                        .anyMatch(subject ->
                                key.equals(subject) || key.startsWith(subject + "-") || key.endsWith("-" + subject));
    }

    /** Who stands in for the holder of the role there now. */
    public List<PersonAnswer> standingIn(Role role, Place place) {
        return people(authority().standingIn(role, place, now));
    }

    /** Who was named to stand in there and not ended, unless their period is over. */
    public List<DeputyAnswer> deputies(Role role, Place place, String key) {
        return authority().deputies(role, place).stream()
                .filter(deputy -> now.isBefore(deputy.to()))
                .map(deputy -> new DeputyAnswer(
                        person(deputy.member().value()),
                        deputy.from(),
                        deputy.to(),
                        deputy.standsInAt(now),
                        fact(key, "deputy." + deputy.member())))
                .toList();
    }

    /** Whether the viewer may exercise the role there now, as its holder or as the holder's deputy. */
    public boolean mayAct(Role role, Place place) {
        return authority().mayAct(viewer, role, place, now);
    }

    /** The roles that somebody may exercise now. */
    public List<RoleAnswer> roles(MemberId member) {
        return authority().mandates(member, now).stream()
                .map(mandate -> RoleAnswer.of(mandate, this))
                .toList();
    }

    /** Which of these commands the viewer has the right to, there and now; none in the past. */
    public List<String> may(Place place, String... commands) {
        return isPast()
                ? List.of()
                : List.of(commands).stream()
                        .filter(command -> may(place, command))
                        .toList();
    }

    private boolean may(Place place, String name) {
        CommandType command = Catalogue.catalogue().command(name);
        return command.rights().stream()
                .anyMatch(role ->
                        command.byDeputies() ? mayAct(role, place) : authority().holds(viewer, role, place));
    }
}
