package dev.throughline.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import dev.throughline.access.AccessConfiguration;
import dev.throughline.access.problem.ProblemException;
import dev.throughline.command.authority.FirstOwner;
import dev.throughline.command.dispatch.Asking;
import dev.throughline.command.dispatch.Command;
import dev.throughline.command.dispatch.Dispatch;
import dev.throughline.command.policy.Policies;
import dev.throughline.events.CanonicalJson;
import dev.throughline.events.Catalogue;
import dev.throughline.events.Decider;
import dev.throughline.events.DecisionMetadata;
import dev.throughline.events.DomainEvent;
import dev.throughline.events.MemberId;
import dev.throughline.events.Owner;
import dev.throughline.events.Role;
import dev.throughline.log.Bytes;
import dev.throughline.log.EventLog;
import dev.throughline.log.NewEvent;
import dev.throughline.log.Proposal;
import dev.throughline.log.RecordedEvent;
import dev.throughline.log.Request;
import dev.throughline.log.mongodb.MongoEventLog;
import dev.throughline.log.sqlite.SqliteEventLog;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * The command side on a real log, without HTTP: given events, when a command, then events or a refusal. The workspace is
 * founded; its first owner is {@link #owner()}. Policies stand still until a test has them catch up.
 */
public final class Bench implements AutoCloseable {

    /** Moves only when told to. */
    public final MovableClock clock = new MovableClock();

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    /** Opens a new one, or what an earlier one left in the directory. */
    public Bench(Path directory) {
        this(directory, null);
    }

    /**
     * @param mongo where the policies' checkpoints are; null for a file in the directory
     * @param also further beans, such as a policy of the test's own
     */
    public Bench(Path directory, @Nullable MongoDatabase mongo, Class<?>... also) {
        this(directory, mongo, clock -> SqliteEventLog.open(directory, clock), also);
    }

    /** Everything in MongoDB, also the log. */
    public Bench(Path directory, MongoClient client, MongoDatabase database) {
        this(directory, database, clock -> MongoEventLog.open(client, database, clock));
    }

    private Bench(Path directory, @Nullable MongoDatabase mongo, Function<Clock, EventLog> log, Class<?>... also) {
        var opened = log.apply(clock); // before anything else is made beside it
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("bench", Map.of("throughline.data-dir", directory.toString())));
        context.registerBean(Clock.class, () -> clock);
        context.registerBean(EventLog.class, () -> opened);
        if (mongo != null) {
            context.registerBean(MongoDatabase.class, () -> mongo);
        }
        context.register(AccessConfiguration.class, CommandConfiguration.class);
        Arrays.stream(also).forEach(context::register);
        context.refresh();
        bean(Policies.class).stop();
    }

    /** The workspace's first owner. */
    public MemberId owner() {
        return new MemberId(bean(FirstOwner.class).memberId());
    }

    /** The log itself. */
    public EventLog log() {
        return bean(EventLog.class);
    }

    /** A bean of the command side. */
    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** What has happened before: each event recorded as it stands, judged by nobody. */
    public Bench given(DomainEvent... events) {
        for (DomainEvent event : events) {
            var type = Catalogue.catalogue().type(event.getClass());
            var version = log().lastVersion(event.stream()) + 1;
            var metadata = new DecisionMetadata(
                    owner().value(),
                    type.rights().getFirst(),
                    Owner.of(type.rights().getFirst()),
                    List.of(),
                    clock.instant(),
                    "g",
                    "g",
                    null);
            var recorded = new NewEvent(
                    event.stream(),
                    version,
                    UUID.randomUUID().toString(),
                    type.name(),
                    type.revision(),
                    clock.instant(),
                    Bytes.of(Catalogue.catalogue().encode(event)),
                    Bytes.of(CanonicalJson.write(metadata)));
            log().append(new Proposal(
                            UUID.randomUUID().toString(),
                            new Request("GIVEN", "/", Bytes.utf8("{}")),
                            List.of(),
                            List.of(recorded)))
                    .join();
        }
        return this;
    }

    /** Somebody asks for a decision. */
    public Then when(Command command, MemberId actor) {
        return when(command, actor, asking -> asking);
    }

    /** Somebody asks for a decision in a certain way: on a revision, under a key. */
    public Then when(Command command, MemberId actor, UnaryOperator<Asking> how) {
        var before = log().head().position();
        var asking = Asking.now(
                actor,
                UUID.randomUUID().toString(),
                new Request("TEST", "/" + command.catalogueName(), Bytes.utf8("{}")));
        try {
            bean(Dispatch.class).dispatch(command, how.apply(asking));
            return new Then(log().read(before, 1_000), null);
        } catch (ProblemException refusal) {
            return new Then(log().read(before, 1_000), refusal);
        }
    }

    @Override
    public void close() {
        context.close();
    }

    /** What came of it. */
    public record Then(List<RecordedEvent> recorded, ProblemException refusal) {

        /** It was accepted, and led to exactly these events, in one commit. */
        public Then thenEvents(DomainEvent... expected) {
            if (refusal != null) {
                throw new AssertionError("Refused: " + refusal.problem(), refusal);
            }
            assertThat(recorded).extracting(Bench::decoded).containsExactly(expected);
            assertThat(recorded)
                    .extracting(RecordedEvent::commandId)
                    .containsOnly(recorded.getFirst().commandId());
            return this;
        }

        /** All its events are recorded as decided by this person in this role. */
        public Then decidedBy(MemberId member, Role role) {
            assertThat(recorded).isNotEmpty().allSatisfy(event -> {
                var metadata = CanonicalJson.read(event.metadata().toArray(), DecisionMetadata.class);
                assertThat(metadata.actor()).isEqualTo(member.value());
                assertThat(metadata.owner()).isEqualTo(Owner.of(role));
                assertThat(metadata.decidedBy()).singleElement().satisfies(by -> {
                    assertThat(by.member()).isEqualTo(member);
                    assertThat(by.role()).isEqualTo(role);
                });
            });
            return this;
        }

        /** All of them were taken by a deputy, in the place of this person. */
        public Then inPlaceOf(MemberId holder) {
            assertThat(recorded)
                    .isNotEmpty()
                    .allSatisfy(event -> assertThat(
                                    CanonicalJson.read(event.metadata().toArray(), DecisionMetadata.class)
                                            .decidedBy())
                            .extracting(Decider::standingInFor)
                            .containsExactly(holder));
            return this;
        }

        /** It was refused with this status and code, and nothing was recorded. */
        public Then thenRefused(int status, String code) {
            assertThat(refusal).as("the refusal").isNotNull();
            assertThat(refusal.problem().code()).isEqualTo(code);
            assertThat(refusal.problem().status()).isEqualTo(status);
            assertThat(recorded).isEmpty();
            return this;
        }

        /** The refusal's further members. */
        public Map<String, Object> members() {
            return refusal.problem().members();
        }
    }

    private static DomainEvent decoded(RecordedEvent event) {
        return Catalogue.catalogue()
                .decode(event.type(), event.revision(), event.payload().toArray());
    }
}
