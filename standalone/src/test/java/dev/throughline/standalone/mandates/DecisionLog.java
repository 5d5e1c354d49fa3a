package dev.throughline.standalone.mandates;

import static dev.throughline.events.Catalogue.catalogue;
import static dev.throughline.events.Rationale.NONE;
import static dev.throughline.events.Rationale.because;

import dev.throughline.events.CanonicalJson;
import dev.throughline.events.Decider;
import dev.throughline.events.DecisionMetadata;
import dev.throughline.events.DomainEvent;
import dev.throughline.events.MemberId;
import dev.throughline.events.Owner;
import dev.throughline.events.ProductId;
import dev.throughline.events.Role;
import dev.throughline.events.WorkspaceId;
import dev.throughline.events.authority.MemberAdmitted;
import dev.throughline.events.authority.ProductManagerAssigned;
import dev.throughline.events.authority.WorkspaceFounded;
import dev.throughline.events.product.ProductConceived;
import dev.throughline.events.product.VisionSet;
import dev.throughline.log.Bytes;
import dev.throughline.log.EventLog;
import dev.throughline.log.Guard;
import dev.throughline.log.NewEvent;
import dev.throughline.log.Proposal;
import dev.throughline.log.Request;
import dev.throughline.log.sqlite.SqliteEventLog;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A log into which decisions are written as if nobody had judged them. */
final class DecisionLog implements AutoCloseable {

    static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    static final MemberId OLGA = new MemberId("m-olga00000001");
    static final MemberId JANE = new MemberId("m-jane00000001");
    static final MemberId OMAR = new MemberId("m-omar00000001");
    static final ProductId FOOD = new ProductId("FOOD");

    private final EventLog log;

    private DecisionLog(EventLog log) {
        this.log = log;
    }

    /** A workspace of Olga's, with a product that Jane manages; the authority stream is at version 3, the log at 6. */
    static DecisionLog in(Path directory) {
        var log = new DecisionLog(SqliteEventLog.open(directory, Clock.systemUTC()));
        log.record(OLGA, Role.WORKSPACE_OWNER, -1, new WorkspaceFounded(WorkspaceId.WORKSPACE, "Kitchen", OLGA, NONE));
        log.record(OLGA, Role.WORKSPACE_OWNER, 0, new MemberAdmitted(JANE, NONE));
        log.record(OLGA, Role.WORKSPACE_OWNER, 1, new MemberAdmitted(OMAR, NONE));
        log.record(OMAR, Role.CONTRIBUTOR, 2, new ProductConceived(FOOD, "Food delivery", "Cold meals", null, NONE));
        log.record(OLGA, Role.WORKSPACE_OWNER, 2, new ProductManagerAssigned(FOOD, JANE, NONE));
        log.record(JANE, Role.PRODUCT_MANAGER, 3, new VisionSet(FOOD, "Warm meals", because("They are cold")));
        return log;
    }

    Optional<MandateBreach> firstBreach() {
        return MandateCheck.firstBreach(log);
    }

    /**
     * @param authority the version on which it is guarded; null for a decision that is not
     * @return the id of the first event
     */
    String record(MemberId member, Role role, @Nullable Integer authority, DomainEvent... events) {
        return record(member.value(), new Decider(member, role, null), authority, null, events);
    }

    /** @param actor a member id, or {@code policy:<name>} */
    String record(
            String actor, Decider decider, @Nullable Integer authority, @Nullable String cause, DomainEvent... events) {
        String command = UUID.randomUUID().toString();
        DecisionMetadata metadata = new DecisionMetadata(
                actor, decider.role(), Owner.of(decider.role()), List.of(decider), NOW, command, command, cause);
        List<NewEvent> written = new ArrayList<>();
        for (DomainEvent event : events) {
            written.add(new NewEvent(
                    event.stream(),
                    log.lastVersion(event.stream()) + 1 + written.size(),
                    UUID.randomUUID().toString(),
                    catalogue().type(event.getClass()).name(),
                    1,
                    NOW,
                    Bytes.of(catalogue().encode(event)),
                    Bytes.of(CanonicalJson.write(metadata))));
        }
        log.append(new Proposal(
                        command,
                        new Request("POST", "/", Bytes.utf8("{}")),
                        authority == null ? List.of() : List.of(new Guard("authority", authority)),
                        written))
                .join();
        return written.getFirst().id();
    }

    @Override
    public void close() {
        log.close();
    }
}
