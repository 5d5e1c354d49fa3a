package dev.throughline.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClients;
import dev.throughline.mongodb.testing.MongoServer;
import dev.throughline.mongodb.testing.RequiresMongo;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

@RequiresMongo
@ExtendWith(OutputCaptureExtension.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class DatabaseAwayTest {
    @Test
    void while_the_database_is_away_that_is_said_and_afterwards_all_is_as_it_was(CapturedOutput output) {
        try (var server = MongoServer.start();
                var client = MongoClients.create(server.uri());
                var workspace = Workspace.in(Place.of(client.getDatabase(server.freshDatabase())))) {
            var browser = workspace.signedIn("jane");
            var token = browser.post("/api/tokens", Map.of("name", "script"))
                    .json()
                    .path("token")
                    .asString();
            server.kill();

            var begin = System.nanoTime();
            var answers = together(
                    () -> browser.get("/api/data"),
                    () -> browser.delete("/api/session"),
                    () -> workspace.browser().withToken(token).get("/api/tokens"),
                    () -> workspace.browser().signIn("jane", Workspace.PASSWORD));

            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(10));
            for (var answer : answers) {
                assertThat(answer.status()).isEqualTo(503);
                assertThat(answer.code()).isEqualTo("accounts.unavailable");
                assertThat(answer.header("retry-after")).isEqualTo("5");
                assertThat(answer.header("content-type")).startsWith("application/problem+json");
            }
            assertThat(browser.get("/roadmap").status())
                    .as("a page is for everybody")
                    .isEqualTo(200);
            assertThat(workspace.browser().get("/api/health").status()).isEqualTo(200);
            assertThat(workspace.browser().get("/api/data").status()).isEqualTo(401);

            assertThat(output.getAll())
                    .as("said once, not by each request")
                    .containsOnlyOnce("The accounts can't be read or written: ");
            server.restart();

            await().atMost(Duration.ofSeconds(20))
                    .until(() -> browser.get("/api/data").status() == 200);
            assertThat(workspace.browser().withToken(token).get("/api/data").status())
                    .isEqualTo(200);
            assertThat(workspace.browser().signIn("jane", Workspace.PASSWORD).status())
                    .isEqualTo(200);
            assertThat(output.getAll()).containsOnlyOnce("The accounts can be read and written again");
        }
    }

    @SafeVarargs
    private static List<Browser.Answer> together(Callable<Browser.Answer>... requests) {
        return Flux.just(requests)
                .flatMap(request -> Mono.fromCallable(request).subscribeOn(Schedulers.boundedElastic()))
                .collectList()
                .blockOptional()
                .orElseThrow();
    }
}
