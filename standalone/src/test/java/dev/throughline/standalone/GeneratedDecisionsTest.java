package dev.throughline.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.access.FirstSignIn;
import dev.throughline.command.authority.FirstOwner;
import dev.throughline.command.policy.Policies;
import dev.throughline.events.Catalogue;
import dev.throughline.events.EventType;
import dev.throughline.log.EventLog;
import dev.throughline.log.LogVerification;
import dev.throughline.log.RecordedEvent;
import dev.throughline.query.QueryConfiguration;
import dev.throughline.query.decisions.DecisionFold;
import dev.throughline.query.fold.History;
import dev.throughline.query.fold.MemoryProjector;
import dev.throughline.query.fold.Snapshot;
import dev.throughline.query.fold.Views;
import dev.throughline.standalone.generator.ParkedEffect;
import dev.throughline.standalone.generator.RandomDecisions;
import dev.throughline.standalone.generator.RandomDecisions.Step;
import dev.throughline.standalone.generator.Tracker;
import dev.throughline.standalone.mandates.MandateCheck;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;

/** Random decisions through the whole tracker. The seed is in the test's name; the same one is the same sequence. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class GeneratedDecisionsTest {

    private static final int PEOPLE = 6;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void whatever_is_decided_the_live_views_are_what_the_log_folds_to(long seed, @TempDir Path folder) {
        try (ConfigurableApplicationContext running = start(folder)) {
            var tracker = new Tracker(base(running), firstLink(running)).with(PEOPLE);
            var log = running.getBean(EventLog.class);

            var steps = new RandomDecisions(seed, PEOPLE).take(steps(), tracker);
            var policies = running.getBean(Policies.class);
            new ParkedEffect(tracker).retried(policies::catchUp);

            isWorthIts(steps, log);
            var live = running.getBean(Views.class)
                    .atLeast(log.head().position(), PATIENCE)
                    .block();
            assertThat(live).isNotNull().isEqualTo(folded(log));
            assertThat(live.broken()).isEmpty();
            wasAtAnyPosition(live, running.getBean(History.class), new Random(seed));
            assertThat(LogVerification.verify(log, null).ok()).isTrue();
            assertThat(MandateCheck.firstBreach(log)).isEmpty();
        }
    }

    @Test
    void every_fact_there_is_says_why_and_by_which_decision_and_what_was_created_is_where_the_answer_said(
            @TempDir Path folder) {
        try (ConfigurableApplicationContext running = start(folder)) {
            var tracker = new Tracker(base(running), firstLink(running)).with(PEOPLE);
            var log = running.getBean(EventLog.class);

            var steps = new RandomDecisions(4, PEOPLE).take(steps(), tracker);
            var policies = running.getBean(Policies.class);
            new ParkedEffect(tracker).retried(policies::catchUp);

            var atLeast = "?atLeast=" + log.head().position();
            steps.stream()
                    .map(step -> step.answer().location())
                    .filter(location -> !location.isEmpty())
                    .forEach(location -> tracker.read(location + atLeast));
            latestDecisions(log)
                    .forEach((fact, position) -> assertThat(tracker.read("/api/why/" + fact + atLeast)
                                    .at("/current/position")
                                    .asLong())
                            .as(fact)
                            .isEqualTo(position));
        }
    }

    /** Read off the log: every fact's address, and the position at which it was last decided. */
    private static Map<String, Long> latestDecisions(EventLog log) {
        var latest = new LinkedHashMap<String, Long>();
        for (RecordedEvent recorded : log.read(0, Integer.MAX_VALUE)) {
            var event = Catalogue.catalogue()
                    .decode(
                            recorded.type(),
                            recorded.revision(),
                            recorded.payload().toArray());
            Catalogue.catalogue()
                    .facts(event)
                    .forEach(fact -> latest.put(fact.address().toString(), recorded.position()));
        }
        return latest;
    }

    /** A sequence that is refused throughout, or leaves kinds of decisions out, would show little. */
    private static void isWorthIts(List<Step> steps, EventLog log) {
        assertThat(steps)
                .as("no fault of the server's")
                .allMatch(step -> step.answer().status() < 500);
        var accepted = steps.stream().filter(step -> step.answer().accepted()).count();
        assertThat(accepted)
                .as(() -> "accepted; refused were " + refusals(steps))
                .isGreaterThanOrEqualTo(steps.size() / 2);
        assertThat(log.read(0, Integer.MAX_VALUE).stream()
                        .map(RecordedEvent::type)
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(Catalogue.catalogue().types().stream()
                        .map(EventType::name)
                        .toList());
    }

    private static Map<String, Long> refusals(List<Step> steps) {
        return steps.stream()
                .filter(step -> !step.answer().accepted())
                .collect(Collectors.groupingBy(
                        step -> step.ask().command() + " " + step.answer().code(), Collectors.counting()));
    }

    private static Snapshot folded(EventLog log) {
        var again = new MemoryProjector(log, QueryConfiguration.FOLDS);
        again.start();
        try {
            return again.views().now();
        } finally {
            again.stop();
        }
    }

    /** As of a position is what a fold up to there makes, however it is come by. */
    private static void wasAtAnyPosition(Snapshot live, History history, Random random) {
        var decisions = DecisionFold.in(live).all();
        var fresh = Snapshot.empty(QueryConfiguration.FOLDS);
        for (var position :
                random.longs(25, 0, decisions.size() + 1L).sorted().boxed().toList()) {
            for (var decision : decisions.subList((int) fresh.position(), position.intValue())) {
                fresh = fresh.apply(decision);
            }
            assertThat(history.asOf(position, live)).as("as of %d", position).isEqualTo(fresh);
        }
    }

    String[] storage(Path folder) {
        return Storage.in(folder);
    }

    /** How many decisions are asked for. */
    int steps() {
        return 1_200;
    }

    private ConfigurableApplicationContext start(Path folder) {
        return Served.with(Stream.concat(Stream.of("--throughline.turns.escalate-after=0"), Stream.of(storage(folder)))
                        .toArray(String[]::new))
                .beans();
    }

    private static URI base(ConfigurableApplicationContext running) {
        return URI.create("http://localhost:" + running.getEnvironment().getProperty("local.server.port"));
    }

    private static String firstLink(ConfigurableApplicationContext running) {
        var owner = running.getBean(FirstOwner.class).memberId();
        return running.getBean(FirstSignIn.class).link(owner).orElseThrow();
    }
}
