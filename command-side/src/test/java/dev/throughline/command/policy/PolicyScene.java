package dev.throughline.command.policy;

import static dev.throughline.command.People.JANE;
import static dev.throughline.command.People.OMAR;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import dev.throughline.command.Bench;
import dev.throughline.command.dispatch.Revision;
import dev.throughline.command.handoff.ProposeHandoff;
import dev.throughline.command.project.RescheduleMilestone;
import dev.throughline.events.CanonicalJson;
import dev.throughline.events.Catalogue;
import dev.throughline.events.CriterionId;
import dev.throughline.events.DecisionMetadata;
import dev.throughline.events.DomainEvent;
import dev.throughline.events.FeatureId;
import dev.throughline.events.HandoffId;
import dev.throughline.events.MilestoneId;
import dev.throughline.events.ProductId;
import dev.throughline.events.ProjectId;
import dev.throughline.events.Rationale;
import dev.throughline.events.authority.MemberAdmitted;
import dev.throughline.events.authority.ProductManagerAssigned;
import dev.throughline.events.authority.ProjectManagerAssigned;
import dev.throughline.events.feature.Criterion;
import dev.throughline.events.feature.FeatureDefined;
import dev.throughline.events.product.ProductConceived;
import dev.throughline.events.project.Approach;
import dev.throughline.events.project.MilestoneScheduled;
import dev.throughline.events.project.ProjectChartered;
import dev.throughline.events.project.ProjectKind;
import dev.throughline.log.RecordedEvent;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Omar's product FOOD with one feature, Jane's project TRK with one milestone, on Monday, 4 January 2027, 9:00. */
final class PolicyScene implements AutoCloseable {

    static final ProductId FOOD = new ProductId("FOOD");
    static final ProjectId TRK = new ProjectId("TRK");
    static final FeatureId TRACKING = new FeatureId("FOOD-1");
    static final HandoffId HANDOFF = HandoffId.of(TRACKING, TRK);
    static final MilestoneId FIRST = new MilestoneId("TRK-M1");
    static final LocalDate MONDAY = LocalDate.of(2027, 1, 4);
    static final LocalDate WANTED = LocalDate.of(2027, 3, 31);
    static final Rationale WHY = Rationale.because("Customers wait");

    final Bench bench;

    private PolicyScene(Bench bench) {
        this.bench = bench;
    }

    static PolicyScene in(Path directory, Class<?>... also) {
        return in(directory, null, also);
    }

    /** With what MongoDB may hold in this database. */
    static PolicyScene in(Path directory, @Nullable MongoDatabase mongo, Class<?>... also) {
        var scene = new PolicyScene(new Bench(directory, mongo, also));
        scene.bench.given(
                new MemberAdmitted(OMAR, Rationale.NONE),
                new MemberAdmitted(JANE, Rationale.NONE),
                new ProductConceived(FOOD, "Food delivery", "Cold meals", null, Rationale.NONE),
                new ProductManagerAssigned(FOOD, OMAR, Rationale.NONE),
                new FeatureDefined(
                        TRACKING,
                        "Real-time tracking",
                        "Nobody knows where the meal is",
                        "People who ordered",
                        "Fewer calls",
                        List.of(new Criterion(new CriterionId("C1"), "The position is at most 30 s old")),
                        null,
                        List.of(),
                        WHY),
                new ProjectChartered(
                        TRK,
                        "Tracking rollout",
                        "Every order can be followed",
                        List.of("95 % of orders show a position"),
                        Approach.AGILE,
                        ProjectKind.PRODUCT,
                        Rationale.NONE),
                new ProjectManagerAssigned(TRK, JANE, Rationale.NONE),
                scheduled(FIRST, "Pilot"));
        return scene;
    }

    /** What an earlier scene left in the directory. */
    static PolicyScene again(Path directory, @Nullable MongoDatabase mongo, Class<?>... also) {
        return new PolicyScene(new Bench(directory, mongo, also));
    }

    static MilestoneScheduled scheduled(MilestoneId milestone, String name) {
        return new MilestoneScheduled(milestone, name, LocalDate.of(2027, 2, 12), List.of(), Rationale.NONE);
    }

    static ProposeHandoff proposal(@Nullable LocalDate answerBy, Rationale why) {
        return new ProposeHandoff(HANDOFF, 1, List.of(new CriterionId("C1")), WANTED, answerBy, null, why);
    }

    static RescheduleMilestone move(int february) {
        return new RescheduleMilestone(FIRST, LocalDate.of(2027, 2, february), WHY);
    }

    /** Jane moves a milestone, whatever day it is for now. */
    PolicyScene moves(RescheduleMilestone command) {
        var refusal =
                bench.when(command, JANE, asking -> asking.on(Revision.ANY)).refusal();
        assertThat(refusal).isNull();
        return this;
    }

    /** All policies do what they have to do now. */
    PolicyScene catchUp() {
        bench.bean(Policies.class).catchUp();
        return this;
    }

    /** The events of a kind, in the order of the log. */
    <E extends DomainEvent> List<E> events(Class<E> kind) {
        return recorded(kind).stream()
                .map(event -> kind.cast(Reading.decode(event).event()))
                .collect(toList());
    }

    List<RecordedEvent> recorded(Class<? extends DomainEvent> kind) {
        var type = Catalogue.catalogue().type(kind).name();
        return bench.log().read(0, 1_000).stream()
                .filter(event -> event.type().equals(type))
                .toList();
    }

    static DecisionMetadata decision(RecordedEvent event) {
        return CanonicalJson.read(event.metadata().toArray(), DecisionMetadata.class);
    }

    @Override
    public void close() {
        bench.close();
    }
}
