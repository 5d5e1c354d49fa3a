package dev.throughline.query;

import dev.throughline.access.Person;
import dev.throughline.events.CanonicalJson;
import dev.throughline.events.Catalogue;
import dev.throughline.events.Decider;
import dev.throughline.events.DecisionMetadata;
import dev.throughline.events.DomainEvent;
import dev.throughline.events.MemberId;
import dev.throughline.events.Owner;
import dev.throughline.events.Role;
import dev.throughline.log.Bytes;
import dev.throughline.log.NewEvent;
import dev.throughline.log.Proposal;
import dev.throughline.log.Request;
import dev.throughline.query.answer.Reading;
import dev.throughline.query.fold.Decision;
import dev.throughline.query.fold.Snapshot;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Decisions told one after the other: who, in which role, when, what. The same story makes decisions and proposals. */
public final class Story {

    public static final MemberId OLGA = new MemberId("m-olga00000000");
    public static final MemberId ANA = new MemberId("m-ana000000000");
    public static final MemberId JANE = new MemberId("m-jane00000000");
    public static final MemberId MAX = new MemberId("m-max000000000");

    public static final Map<String, Person> DIRECTORY = Map.of(
            OLGA.value(), new Person(OLGA.value(), "olga", "Olga Owner", "olga@example.org"),
            ANA.value(), new Person(ANA.value(), "ana", "Ana Product", "ana@example.org"),
            JANE.value(), new Person(JANE.value(), "jane", "Jane Project", "jane@example.org"),
            MAX.value(), new Person(MAX.value(), "max", "Max Member", ""));

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final List<Decision> decisions = new ArrayList<>();
    private final List<Supplier<Proposal>> proposals = new ArrayList<>();
    private final Map<String, Long> versions = new HashMap<>();
    private Instant recordedAt = Instant.parse("2027-03-01T09:00:00Z");
    private MemberId actor = OLGA;
    private Role role = Role.WORKSPACE_OWNER;
    private @Nullable String cause;

    /** From now on it is then. */
    public Story at(String instant) {
        recordedAt = Instant.parse(instant);
        return this;
    }

    /** From now on this person decides, in this role. */
    public Story by(MemberId member, Role as) {
        actor = member;
        role = as;
        return this;
    }

    /** What is decided next was caused by the event at this position. */
    public Story causedBy(long position) {
        cause = "e" + position;
        return this;
    }

    /** One commit. */
    public Story decided(DomainEvent... events) {
        return decidedInRoles(
                Stream.of(events).map(event -> new InRole(role, event)).toArray(InRole[]::new));
    }

    /** One commit, in which the same person decides in several roles. */
    public Story decidedInRoles(InRole... events) {
        String command = "c" + (decisions.size() + 1);
        List<NewEvent> written = new ArrayList<>();
        for (InRole each : events) {
            DomainEvent event = each.event();
            long position = decisions.size() + 1;
            long version = versions.merge(event.stream(), 0L, (before, none) -> before + 1);
            DecisionMetadata metadata = new DecisionMetadata(
                    actor.value(),
                    each.role(),
                    Owner.of(each.role()),
                    List.of(new Decider(actor, each.role(), null)),
                    recordedAt,
                    command,
                    command,
                    cause);
            String type = Catalogue.catalogue().type(event.getClass()).name();
            String id = "e" + position;
            decisions.add(new Decision(
                    position,
                    recordedAt,
                    event.stream(),
                    version,
                    id,
                    type,
                    command,
                    event,
                    metadata,
                    Catalogue.catalogue().facts(event)));
            written.add(new NewEvent(
                    event.stream(),
                    version,
                    id,
                    type,
                    1,
                    recordedAt,
                    Bytes.of(Catalogue.catalogue().encode(event)),
                    Bytes.of(CanonicalJson.write(metadata))));
        }
        Request request = new Request("POST", "/told/" + command, Bytes.utf8("{}"));
        proposals.add(() -> new Proposal(command, request, List.of(), written));
        cause = null;
        return this;
    }

    public List<Decision> decisions() {
        return List.copyOf(decisions);
    }

    /** What to append to a log, one for each commit; the log's own clock says when it was recorded. */
    public List<Proposal> proposals() {
        return proposals.stream().map(Supplier::get).toList();
    }

    /** What the folds make of it. */
    public Snapshot snapshot() {
        Snapshot snapshot = Snapshot.empty(QueryConfiguration.FOLDS);
        for (Decision decision : decisions) {
            snapshot = snapshot.apply(decision);
        }
        return snapshot;
    }

    /** What somebody reads off it at some moment. */
    public Reading read(MemberId viewer, String now) {
        return new Reading(
                snapshot(), viewer, Instant.parse(now), ZoneOffset.UTC, id -> Optional.ofNullable(DIRECTORY.get(id)));
    }

    /** An answer as JSON. */
    public static String json(Object answer) {
        return JSON.writeValueAsString(answer);
    }

    /** What is decided in which role. */
    public record InRole(Role role, DomainEvent event) {}
}
