package dev.throughline.command;

import dev.throughline.access.AccessConfiguration;
import dev.throughline.access.FirstSignIn;
import dev.throughline.access.MemberDirectory;
import dev.throughline.command.authority.FirstOwner;
import dev.throughline.log.EventLog;
import dev.throughline.log.sqlite.SqliteEventLog;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.http.client.ReactorResourceFactory;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command side and access behind real HTTP, on a port and a directory of its own. */
public final class Served implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String PASSWORD = "correct horse battery";

    private final HttpClient http = HttpClient.newHttpClient();
    private final ConfigurableApplicationContext context;

    public Served(Path directory) {
        this(directory, log -> log);
    }

    /** @param between stands between the commands and their log */
    public Served(Path directory, UnaryOperator<EventLog> between) {
        this(directory, between, Clock.systemUTC());
    }

    /** @param clock what everything here takes for the time */
    public Served(Path directory, UnaryOperator<EventLog> between, Clock clock) {
        context = new SpringApplicationBuilder(Auto.class, AccessConfiguration.class, CommandConfiguration.class)
                .web(WebApplicationType.REACTIVE)
                .initializers(context -> beans((GenericApplicationContext) context, directory, between, clock))
                .properties(Map.of(
                        "server.port", "0",
                        "server.address", "127.0.0.1",
                        "spring.main.banner-mode", "off",
                        "throughline.data-dir", directory.toString()))
                .run();
    }

    private static void beans(
            GenericApplicationContext context, Path directory, UnaryOperator<EventLog> between, Clock clock) {
        context.registerBean(Clock.class, () -> clock);
        context.registerBean(EventLog.class, () -> between.apply(SqliteEventLog.open(directory, clock)));
        context.registerBean(PasswordEncoder.class, () -> new Argon2PasswordEncoder(16, 32, 1, 64, 1));
        context.registerBean(ReactorResourceFactory.class, () -> {
            var own = new ReactorResourceFactory();
            own.setUseGlobalResources(false);
            return own;
        });
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** The workspace's first owner, with a token of their own. */
    public Caller owner() {
        return caller(bean(FirstOwner.class).memberId());
    }

    /** A new member, admitted by the owner, with a token of their own. */
    public Caller member(Caller owner, String handle) {
        var admitted = owner.post(
                "/api/members",
                "{\"handle\":\"%s\",\"name\":\"Name of %s\",\"email\":\"%s@example.org\"}"
                        .formatted(handle, handle, handle));
        if (admitted.status() != 201) {
            throw new AssertionError("Not admitted: " + admitted);
        }
        return caller(bean(MemberDirectory.class).byHandle(handle).orElseThrow().id());
    }

    /** Nobody. */
    public Caller anonymous() {
        return new Caller("", "");
    }

    private Caller caller(String member) {
        var cookies = new CookieManager();
        try (var browser = HttpClient.newBuilder().cookieHandler(cookies).build()) {
            send(browser, request("/api/health").GET());
            var link = bean(FirstSignIn.class).link(member).orElseThrow();
            csrf(browser, cookies, "/api" + link, "{\"password\":\"%s\"}".formatted(PASSWORD));
            var token = csrf(browser, cookies, "/api/tokens", "{\"name\":\"tests\"}");
            return new Caller(member, token.json().path("token").asString());
        }
    }

    private Answered csrf(HttpClient browser, CookieManager cookies, String path, String body) {
        var token = cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .findFirst()
                .orElseThrow()
                .getValue();
        var answered = send(
                browser,
                request(path)
                        .header("X-XSRF-TOKEN", token)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body)));
        if (answered.status() >= 300) {
            throw new AssertionError(path + " was answered " + answered);
        }
        return answered;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port") + path));
    }

    private static Answered send(HttpClient client, HttpRequest.Builder request) {
        try {
            var response = client.send(request.build(), BodyHandlers.ofString());
            return new Answered(response);
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        context.close();
    }

    /** Somebody who calls with a token. */
    public final class Caller {

        private final String member;
        private final String token;

        Caller(String member, String token) {
            this.member = member;
            this.token = token;
        }

        public String member() {
            return member;
        }

        public Answered post(String path, String body, String... headers) {
            return call("POST", path, body, headers);
        }

        public Answered put(String path, String body, String... headers) {
            return call("PUT", path, body, headers);
        }

        /** @param headers names and values in turn */
        public Answered call(String method, String path, String body, String... headers) {
            var request = request(path)
                    .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
            if (!body.isEmpty()) {
                request.setHeader("Content-Type", "application/json");
            }
            if (!token.isEmpty()) {
                request.header("Authorization", "Bearer " + token);
            }
            for (int i = 0; i < headers.length; i += 2) {
                request.setHeader(headers[i], headers[i + 1]);
            }
            return send(http, request);
        }
    }

    /** What came back. */
    public record Answered(HttpResponse<String> response) {

        public int status() {
            return response.statusCode();
        }

        public JsonNode json() {
            return JSON.readTree(response.body());
        }

        public String code() {
            return json().path("code").asString();
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        @Override
        public String toString() {
            return status() + " " + response.headers().map() + " " + response.body();
        }
    }

    /** Registered by hand: what is annotated as a configuration would be found by every other test. */
    @EnableAutoConfiguration
    static class Auto {}
}
