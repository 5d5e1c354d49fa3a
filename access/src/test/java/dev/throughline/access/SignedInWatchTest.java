package dev.throughline.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.access.account.AccountStore;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.publisher.Mono;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SignedInWatchTest {
    private final Workspace workspace = workspace();

    Workspace workspace() {
        return Workspace.shared();
    }

    @Test
    @Timeout(20)
    void an_event_stream_ends_when_its_session_is_signed_out() throws Exception {
        var browser = workspace.signedIn("streamer");
        try (var stream = browser.open("/api/events")) {
            browser.delete("/api/session");

            stream.readToTheEnd();
        }
    }

    @Test
    @Timeout(20)
    void an_event_stream_ends_when_its_token_is_revoked() throws Exception {
        var browser = workspace.signedIn("token-streamer");
        var issued = browser.post("/api/tokens", Map.of("name", "stream")).json();
        try (var stream =
                workspace.browser().withToken(issued.path("token").asString()).open("/api/events")) {
            browser.delete("/api/tokens/" + issued.path("id").asString());

            stream.readToTheEnd();
        }
    }

    @Test
    @Timeout(20)
    void an_event_stream_ends_when_its_member_is_deactivated_and_so_does_every_way_in() throws Exception {
        var browser = workspace.signedIn("leaving");
        var token = browser.post("/api/tokens", Map.of("name", "stream"))
                .json()
                .path("token")
                .asString();
        try (var stream = browser.open("/api/events")) {
            workspace.bean(MemberDirectory.class).deactivate(workspace.id("leaving"));

            stream.readToTheEnd();
        }
        assertThat(browser.get("/api/data").status()).isEqualTo(401);
        assertThat(workspace.browser().withToken(token).get("/api/data").status())
                .isEqualTo(401);
        assertThat(workspace.browser().signIn("leaving", Workspace.PASSWORD).status())
                .isEqualTo(401);
    }

    @Test
    @Timeout(20)
    void erasing_a_member_ends_every_way_in_too() {
        var browser = workspace.signedIn("erased");
        var token = browser.post("/api/tokens", Map.of("name", "script"))
                .json()
                .path("token")
                .asString();

        workspace.bean(MemberDirectory.class).erase(workspace.id("erased"));

        assertThat(browser.get("/api/session").status()).isEqualTo(401);
        assertThat(workspace.browser().withToken(token).get("/api/data").status())
                .isEqualTo(401);
        assertThat(workspace.browser().signIn("erased", Workspace.PASSWORD).status())
                .isEqualTo(401);
    }

    @Test
    void another_s_sign_out_ends_no_stream() {
        var watch = workspace.bean(SignedInWatch.class);
        var bystander = workspace.signedIn("bystander");
        var credential = Secrets.hash(bystander.cookies.get("Throughline-Session"));
        var ended = watch.ended(new SignedIn(workspace.id("bystander"), SignedIn.Kind.SESSION, credential))
                .toFuture();

        workspace.signedIn("other").delete("/api/session");
        assertThat(ended).isNotDone();
        bystander.delete("/api/session");

        assertThat(ended).succeedsWithin(Duration.ofSeconds(10));
    }

    @Test
    void a_sign_in_that_has_ended_already_is_told_at_once() {
        var watch = workspace.bean(SignedInWatch.class);

        var ended = watch.ended(new SignedIn("m-000000000000", SignedIn.Kind.SESSION, "no such session"));

        assertThat(ended.blockOptional(Duration.ofSeconds(10))).isEmpty();
    }

    @Test
    void an_expiry_or_an_ending_elsewhere_is_found_by_looking_again() {
        var looks = new AtomicInteger();
        var endings = new Endings(workspace.bean(AccountStore.class), Duration.ofMillis(1));

        var ended = endings.of(
                new SignedIn("m-1", SignedIn.Kind.TOKEN, "hash"),
                signedIn -> Mono.fromSupplier(() -> switch (looks.incrementAndGet()) {
                    case 3 -> throw AccountStore.unavailable();
                    case 5 -> false;
                    default -> true;
                }));

        assertThat(ended.blockOptional(Duration.ofSeconds(10))).isEmpty();
        assertThat(looks).as("not being able to look is no ending").hasValueGreaterThanOrEqualTo(5);
    }
}
