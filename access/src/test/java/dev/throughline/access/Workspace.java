package dev.throughline.access;

import static org.awaitility.Awaitility.await;

import dev.throughline.access.account.AccountStore;
import dev.throughline.access.account.Key;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.http.client.ReactorResourceFactory;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A server with nothing but access in it, on a port of its own. Whoever is entered is a member; the log's part, who is
 * one and who owns the workspace, is played by two sets.
 */
final class Workspace implements AutoCloseable {

    static final String PASSWORD = "correct horse battery";

    final MovableClock clock;
    final Set<String> deactivated;
    final Set<String> owners;
    private final Place place;
    private ConfigurableApplicationContext context;

    private Workspace(Place place, MovableClock clock, Set<String> deactivated, Set<String> owners) {
        this.place = place;
        this.clock = clock;
        this.deactivated = deactivated;
        this.owners = owners;
        this.context = start();
    }

    /** One server for all tests that don't restart it; they use handles of their own, and time only passes. */
    static Workspace shared() {
        return Shared.WORKSPACE;
    }

    static Workspace in(Path dataDir) {
        return in(Place.of(dataDir));
    }

    static Workspace in(Place place) {
        return new Workspace(place, new MovableClock(), ConcurrentHashMap.newKeySet(), ConcurrentHashMap.newKeySet());
    }

    /** Another server of the same workspace, in the same place, at the same time. */
    Workspace another() {
        return new Workspace(place, clock, deactivated, owners);
    }

    void stop() {
        context.close();
    }

    void restart() {
        stop();
        context = start();
    }

    private ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(Server.class)
                .web(WebApplicationType.REACTIVE)
                .initializers(context -> ((GenericApplicationContext) context)
                        .registerBean(Workspace.class, () -> this, bean -> bean.setDestroyMethodName("")))
                .initializers(context -> place.choose((GenericApplicationContext) context))
                .properties(Map.of(
                        "server.port", "0",
                        "server.address", "127.0.0.1",
                        "spring.main.banner-mode", "off"))
                .run();
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    String address() {
        return "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port");
    }

    Browser browser() {
        return new Browser(address());
    }

    /** A member without a password; the id. */
    String enter(String handle) {
        return bean(MemberDirectory.class)
                .enter("command-" + handle, handle, "Name of " + handle, handle + "@example.org");
    }

    /** A member who has accepted an invitation with {@link #PASSWORD}, and the browser it was done in. */
    Browser signedIn(String handle) {
        var browser = browser();
        var link = bean(FirstSignIn.class).link(enter(handle)).orElseThrow();
        browser.get("/api/health");
        var answer = browser.post("/api" + link, Map.of("password", PASSWORD));
        if (answer.status() != 200) {
            throw new AssertionError("The invitation was not accepted: " + answer);
        }
        return browser;
    }

    Browser signedInOwner(String handle) {
        var browser = signedIn(handle);
        owners.add(id(handle));
        return browser;
    }

    /** Waits until the use that a browser has just made is noted, for which no answer waits. */
    void noted(Browser browser) {
        var token = browser.headers.get("Authorization");
        var key = token == null ? Key.SESSION : Key.TOKEN;
        var hash = Secrets.hash(
                token == null ? browser.cookies.get("Throughline-Session") : token.substring("Bearer ".length()));
        await().until(() -> bean(AccountStore.class)
                .find(key, hash)
                .map(account -> account.equals(account.usedAt(hash, clock.instant())))
                .block());
    }

    String id(String handle) {
        return bean(MemberDirectory.class).byHandle(handle).orElseThrow().id();
    }

    @Override
    public void close() {
        stop();
    }

    @SpringBootConfiguration
    @EnableAutoConfiguration
    @Import({AccessConfiguration.class, Data.class})
    static class Server {

        @Bean
        Clock clock(Workspace workspace) {
            return workspace.clock;
        }

        /** Resources of its own: a server that stops takes the global ones away from all others in the process. */
        @Bean
        ReactorResourceFactory eventLoops() {
            var eventLoops = new ReactorResourceFactory();
            eventLoops.setUseGlobalResources(false);
            return eventLoops;
        }

        @Bean
        Membership membership(Workspace workspace) {
            return member -> !workspace.deactivated.contains(member);
        }

        @Bean
        WorkspaceOwners owners(Workspace workspace) {
            return workspace.owners::contains;
        }

        @Bean
        PasswordEncoder cheapPasswords() {
            return new Argon2PasswordEncoder(16, 32, 1, 64, 1);
        }

        @Bean
        InlineScripts importMap() {
            return () -> Set.of(InlineScripts.hash("{\"imports\":{}}"));
        }
    }

    /** Stands for the two sides' controllers. */
    @RestController
    static class Data {

        private final SignedInWatch watch;

        Data(SignedInWatch watch) {
            this.watch = watch;
        }

        @GetMapping("/api/data")
        Map<String, String> read(@AuthenticationPrincipal SignedIn signedIn) {
            return Map.of("member", signedIn.memberId(), "kind", signedIn.kind().name());
        }

        @PostMapping("/api/data")
        Mono<Map<String, String>> write(@RequestBody Mono<Note> note, ServerWebExchange exchange) {
            return note.zipWith(
                    CurrentMember.get(),
                    (given, signedIn) -> Map.of(
                            "text",
                            given.text(),
                            "member",
                            CurrentMember.of(exchange).memberId(),
                            "same",
                            signedIn.getName()));
        }

        @GetMapping(path = "/api/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
        Flux<ServerSentEvent<String>> events(ServerWebExchange exchange) {
            return Flux.<ServerSentEvent<String>>never()
                    .startWith(ServerSentEvent.builder("hello").build())
                    .takeUntilOther(watch.ended(CurrentMember.of(exchange)));
        }

        @GetMapping("/api/broken")
        String broken() {
            throw new IllegalStateException("the secret reason");
        }

        @GetMapping(path = "/roadmap", produces = MediaType.TEXT_HTML_VALUE)
        String page() {
            return "<!doctype html><title>Roadmap</title>";
        }

        record Note(String text) {}
    }

    private static final class Shared {
        static final Workspace WORKSPACE = start();

        static Workspace start() {
            try {
                var workspace = in(Files.createTempDirectory("workspace"));
                Runtime.getRuntime().addShutdownHook(new Thread(workspace::close));
                return workspace;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
