package dev.throughline.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.log.EventLog;
import dev.throughline.log.LogVerification;
import dev.throughline.log.sqlite.TroubledDisk;
import dev.throughline.standalone.Client.Answer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The log can't be written: that is said, nothing is half done, reading goes on, and so does deciding once it can be. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DiskTroubleTest {

    private static final List<String> READS = List.of(
            "/api/me",
            "/api/products/FOOD/roadmap",
            "/api/projects/TRK/delivery",
            "/api/handoffs",
            "/api/decisions",
            "/api/why/FOOD-1/priority",
            "/api/log/export",
            "/api/log/verification");

    @TempDir
    static Path data;

    private static Served served;
    private static Client owner;
    private static EventLog log;

    @BeforeAll
    static void start() {
        served = Served.on(data);
        var story = new Story(served.root(), served.firstLink());
        story.play();
        owner = story.owner();
        owner.send("PUT", "/api/products/FOOD/product-manager", "{\"member\": \"@owner\"}");
        log = served.beans().getBean(EventLog.class);
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    static Stream<Named<Consumer<EventLog>>> troubles() {
        return Stream.of(
                Named.of("a full disk", TroubledDisk::full), Named.of("a read-only file", TroubledDisk::readOnly));
    }

    @ParameterizedTest
    @MethodSource("troubles")
    void a_decision_is_refused_reads_go_on_and_the_next_decision_is_recorded(Consumer<EventLog> trouble) {
        var before = log.head();
        for (int round = 0; round < 3; round++) {
            trouble.accept(log);
            var refused = vision(round);
            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.type()).startsWith("application/problem+json");
            assertThat(refused.json().path("code").asString()).isEqualTo("log.unavailable");
            READS.forEach(path ->
                    assertThat(owner.send("GET", path, null).status()).as(path).isEqualTo(200));
        }
        assertThat(log.head()).isEqualTo(before);
        assertThat(LogVerification.verify(log, before).ok()).isTrue();

        var accepted = vision(7);

        assertThat(accepted.status()).as(accepted.body()).isEqualTo(200);
        assertThat(log.head().position()).isEqualTo(before.position() + 1);
        assertThat(owner.send(
                                "GET",
                                "/api/why/FOOD/vision?atLeast=" + log.head().position(),
                                null)
                        .json()
                        .at("/current/value")
                        .asString())
                .startsWith("Vision 7 ");
        assertThat(LogVerification.verify(log, before).ok()).isTrue();
    }

    /** Those that share a flush share its failure, and no answer says otherwise than the log. */
    @Test
    void of_many_at_once_those_that_were_accepted_are_recorded_and_no_others() throws Exception {
        var before = log.head().position();
        var answers = new ArrayList<Answer>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (int round = 0; round < 5; round++) {
                int number = round;
                List<Callable<Answer>> asked = IntStream.range(0, 8)
                        .<Callable<Answer>>mapToObj(i -> () -> vision(100 + number * 8 + i))
                        .toList();
                TroubledDisk.full(log);
                for (var answer : threads.invokeAll(asked)) {
                    answers.add(answer.get());
                }
            }
        }
        assertThat(answers).extracting(Answer::status).containsOnly(200, 503).contains(200, 503);
        var acknowledged = answers.stream()
                .filter(answer -> answer.status() == 200)
                .map(answer -> answer.json().path("position").asLong())
                .sorted()
                .toList();
        assertThat(acknowledged).hasSize((int) (log.head().position() - before)).doesNotHaveDuplicates();
        assertThat(LogVerification.verify(log, null).ok()).isTrue();
    }

    /** Long enough not to fit into what room there is in the file. */
    private static Answer vision(int number) {
        return owner.send("PUT", "/api/products/FOOD/vision", """
                {"vision": "Vision %d %s", "rationale": "Because"}""".formatted(number, "x".repeat(19_000)));
    }
}
