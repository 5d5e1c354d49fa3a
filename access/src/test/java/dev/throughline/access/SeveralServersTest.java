package dev.throughline.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import dev.throughline.access.mongodb.MongoAccountStore;
import dev.throughline.access.mongodb.TestDatabase;
import dev.throughline.mongodb.testing.RequiresMongo;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Two servers of one workspace, on one database: what one has answered holds on the other. */
@RequiresMongo
@DisplayNameGeneration(ReplaceUnderscores.class)
class SeveralServersTest {
    private static final Duration SOON = Duration.ofSeconds(5);

    private static MongoDatabase database;
    private static Workspace here;
    private static Workspace elsewhere;

    @BeforeAll
    static void start() {
        database = TestDatabase.fresh();
        here = Workspace.in(Place.of(database));
        elsewhere = here.another();
    }

    @AfterAll
    static void stop() {
        elsewhere.close();
        here.close();
    }

    @Test
    void who_was_admitted_invited_and_signed_in_here_is_so_elsewhere_at_once() {
        var browser = here.signedIn("jane");

        var moved = at(elsewhere, browser);
        assertThat(moved.get("/api/data").status()).isEqualTo(200);
        assertThat(moved.get("/api/session")
                        .json()
                        .path("member")
                        .path("handle")
                        .asString())
                .isEqualTo("jane");
        assertThat(elsewhere.browser().signIn("jane", Workspace.PASSWORD).status())
                .isEqualTo(200);
    }

    @Test
    void a_session_ended_here_is_ended_elsewhere_at_once() {
        here.signedIn("leaver");
        for (int time = 0; time < 20; time++) {
            var browser = here.browser();
            assertThat(browser.signIn("leaver", Workspace.PASSWORD).status()).isEqualTo(200);
            var moved = at(elsewhere, browser);
            assertThat(moved.get("/api/data").status()).isEqualTo(200);

            browser.delete("/api/session");

            assertThat(moved.get("/api/data").status()).isEqualTo(401);
        }
    }

    @Test
    void a_token_issued_here_is_good_elsewhere_and_revoked_here_is_none_elsewhere_at_once() {
        var browser = here.signedIn("scripter");
        for (int time = 0; time < 20; time++) {
            var issued = browser.post("/api/tokens", Map.of("name", "script")).json();
            var script = elsewhere.browser().withToken(issued.path("token").asString());
            assertThat(script.get("/api/data").status()).isEqualTo(200);

            browser.delete("/api/tokens/" + issued.path("id").asString());

            assertThat(script.get("/api/data").status()).isEqualTo(401);
        }
    }

    @Test
    void a_password_set_here_is_the_only_one_elsewhere_and_ends_the_sessions_there_at_once() {
        var before = at(elsewhere, here.signedIn("resetter"));
        var link = here.signedInOwner("ottilie")
                .post("/api/members/@resetter/invitation", Map.of())
                .json()
                .path("link")
                .asString();
        assertThat(before.get("/api/data").status()).isEqualTo(200);
        var browser = here.browser();
        browser.get("/api/session");

        browser.post("/api" + link, Map.of("password", "another good password"));

        assertThat(before.get("/api/data").status()).isEqualTo(401);
        assertThat(elsewhere.browser().signIn("resetter", Workspace.PASSWORD).status())
                .isEqualTo(401);
        assertThat(elsewhere
                        .browser()
                        .signIn("resetter", "another good password")
                        .status())
                .isEqualTo(200);
        assertThat(elsewhere.browser().get("/api" + link).status()).isEqualTo(404);
    }

    @Test
    void of_two_who_come_with_one_link_to_two_servers_one_finds_it_gone() {
        for (int time = 0; time < 10; time++) {
            var link = here.bean(FirstSignIn.class)
                    .link(here.enter("raced-" + time))
                    .orElseThrow();

            var answers = Flux.just(here, elsewhere)
                    .flatMap(server ->
                            Mono.fromCallable(() -> accept(server, link)).subscribeOn(Schedulers.boundedElastic()))
                    .collectList()
                    .block();

            assertThat(answers).containsExactlyInAnyOrder(200, 404);
        }
    }

    @Test
    @Timeout(20)
    void an_event_stream_elsewhere_ends_soon_after_its_session() throws Exception {
        var browser = here.signedIn("streamer");
        try (var stream = at(elsewhere, browser).open("/api/events")) {
            var begin = System.nanoTime();
            browser.delete("/api/session");

            stream.readToTheEnd();

            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(SOON);
        }
    }

    @Test
    void who_is_deactivated_here_is_out_elsewhere_at_once() {
        var moved = at(elsewhere, here.signedIn("dismissed"));
        assertThat(moved.get("/api/data").status()).isEqualTo(200);

        here.bean(MemberDirectory.class).deactivate(here.id("dismissed"));

        assertThat(moved.get("/api/data").status()).isEqualTo(401);
        assertThat(elsewhere.browser().signIn("dismissed", Workspace.PASSWORD).status())
                .isEqualTo(401);
    }

    @Test
    void who_is_entered_or_erased_here_is_so_in_the_directory_elsewhere_soon() {
        var id = here.enter("comer");
        var directory = elsewhere.bean(MemberDirectory.class);
        await().atMost(SOON).until(() -> directory.byId(id).isPresent());

        here.bean(MemberDirectory.class).erase(id);

        await().atMost(SOON).until(() -> directory.byId(id).isEmpty());
        assertThat(directory.byHandle("comer")).isEmpty();
        assertThat(directory.resolve(id)).contains(id);
    }

    @Test
    void an_owner_is_given_a_way_in_beside_running_servers_and_their_sessions_end_at_once() {
        var lost = here.signedIn("owner");
        var out = new ByteArrayOutputStream();
        try (var store = MongoAccountStore.open(database)) {
            var said = new PrintStream(out, true);

            assertThat(OwnerReset.run(store, here.clock, List.of(), said, said)).isZero();
        }

        var link = out.toString().strip().replaceFirst("(?s).*http://localhost:8080/", "/");
        assertThat(lost.get("/api/data").status()).isEqualTo(401);
        assertThat(at(elsewhere, lost).get("/api/data").status()).isEqualTo(401);
        assertThat(accept(elsewhere, link)).isEqualTo(200);
        assertThat(here.browser().get("/api" + link).status()).isEqualTo(404);
    }

    private static int accept(Workspace server, String link) {
        var browser = server.browser();
        browser.get("/api/session");
        return browser.post("/api" + link, Map.of("password", Workspace.PASSWORD))
                .status();
    }

    private static Browser at(Workspace server, Browser before) {
        var browser = server.browser();
        browser.cookies.putAll(before.cookies);
        return browser;
    }
}
