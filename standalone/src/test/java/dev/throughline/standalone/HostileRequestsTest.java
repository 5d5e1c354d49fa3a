package dev.throughline.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.events.CanonicalJson;
import dev.throughline.events.DecisionMetadata;
import dev.throughline.log.EventLog;
import dev.throughline.log.LogVerification;
import dev.throughline.query.QueryConfiguration;
import dev.throughline.query.fold.MemoryProjector;
import dev.throughline.query.fold.Views;
import dev.throughline.standalone.hostile.HostileRequests;
import dev.throughline.standalone.hostile.Wire;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/**
 * Requests of every kind and shape, by somebody who may decide much: 2,000 of one seed, or as many as {@code
 * -Dtest.hostile-requests} says, of {@code -Dtest.seed}.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
@ExtendWith(OutputCaptureExtension.class)
class HostileRequestsTest {

    private static final int REQUESTS = Integer.getInteger("test.hostile-requests", 2_000);
    private static final long SEED = Long.getLong("test.seed", 1);
    private static final Pattern TRACE =
            Pattern.compile("\\bat [a-z]\\w*\\.[\\w.$]+\\(|\\w(Exception|Error)\\b|java\\.|reactor\\.");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    Path data;

    @Test
    void whatever_is_sent_is_answered_without_a_fault_and_what_is_refused_leaves_no_event(CapturedOutput said) {
        try (var served = Served.with(storage(data))) {
            var story = new Story(served.root(), served.firstLink());
            story.play();
            var owner = story.owner();
            owner.send("PUT", "/api/products/FOOD/product-manager", "{\"member\": \"@owner\"}");
            owner.send("PUT", "/api/projects/TRK/project-manager", "{\"member\": \"@owner\"}");
            var token = owner.send("POST", "/api/tokens", "{\"name\": \"hostile\", \"expiresInDays\": 30}");
            var document = owner.send("GET", "/api/openapi.json", null).json();
            var requests =
                    new HostileRequests(document, token.json().path("token").asString(), SEED);
            var wire = new Wire(URI.create(served.root()).getPort());
            var log = served.beans().getBean(EventLog.class);

            var faults = new ArrayList<String>();
            var statuses = new TreeMap<Integer, Integer>();
            long recorded = 0;
            for (int i = 0; i < REQUESTS; i++) {
                var request = requests.next();
                var before = log.head().position();
                var reply = wire.send(request.bytes(), request.endless());
                var decided = decided(log, before);
                recorded += decided;
                statuses.merge(reply.status(), 1, Integer::sum);
                fault(reply, decided, request.endless())
                        .forEach(fault -> faults.add(fault + ": " + shortened(request.line()) + " is answered "
                                + reply.status() + " " + shortened(reply.body())));
            }

            assertThat(faults).as("seed %d, %s", SEED, statuses).isEmpty();
            assertThat(statuses)
                    .as("answers of every kind")
                    .containsKeys(200, 400, 401, 403, 404, 405, 409, 413, 415, 422);
            assertThat(recorded).as("decisions, of %s", statuses).isPositive();
            assertThat(LogVerification.verify(log, null).ok()).isTrue();
            var live = served.beans()
                    .getBean(Views.class)
                    .atLeast(log.head().position(), PATIENCE)
                    .block();
            var again = new MemoryProjector(log, QueryConfiguration.FOLDS);
            again.start();
            again.stop();
            assertThat(live).isEqualTo(again.views().now());
            assertThat(live.broken()).isEmpty();
        }
        assertThat(said.getAll()).doesNotContain(" ERROR ");
    }

    String[] storage(Path folder) {
        return Storage.in(folder);
    }

    /** How many decisions people took since: a policy may do at any time what follows from an earlier one. */
    private static long decided(EventLog log, long since) {
        return log.read(since, 1_000).stream()
                .map(event -> CanonicalJson.read(event.metadata().toArray(), DecisionMetadata.class))
                .filter(metadata -> !metadata.actor().startsWith("policy:"))
                .count();
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(300, text.length()));
    }

    private static List<String> fault(Wire.Reply reply, long recorded, boolean endless) {
        var faults = new ArrayList<String>();
        var behind = reply.status() == 503 && reply.body().contains("\"view.behind\"");
        if (reply.status() == 0 || reply.status() >= 500 && !behind) {
            faults.add("a fault of the server's");
        }
        if (reply.status() >= 400 && TRACE.matcher(reply.body()).find()) {
            faults.add("it tells of its insides");
        }
        if (recorded != 0 && reply.status() >= 300) {
            faults.add("refused, and recorded");
        }
        if (reply.status() >= 400
                && !reply.body().isEmpty()
                && reply.head().contains("application/problem+json")
                && !reply.body().contains("\"code\":")) {
            faults.add("a refusal without a code");
        }
        return faults;
    }
}
