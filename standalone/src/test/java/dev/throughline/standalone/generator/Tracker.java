package dev.throughline.standalone.generator;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A tracker that serves somewhere, with people who are signed in to it by session, as by browser. */
public final class Tracker implements Asking {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String PASSWORD = "correct horse battery staple";
    private static final String DRAWN = "x".repeat(43);

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<String> cookies = new ArrayList<>();
    private final URI base;

    /** @param link how the first owner signs in the first time */
    public Tracker(URI base, String link) {
        this.base = base;
        signIn(link);
    }

    /** Lets the owner admit and invite people until there are so many, the owner among them. */
    public Tracker with(int people) {
        while (cookies.size() < people) {
            var handle = Person.handle(cookies.size()).substring(1);
            var body = Map.of("handle", handle, "name", "Name of " + handle, "email", handle + "@example.org");
            var admitted = ask(new Ask("AdmitMember", World.OWNER, "POST", "/api/members", body));
            var invitation = send(by(World.OWNER, "POST", "/api/members/" + admitted.id() + "/invitation", Map.of()));
            signIn(JSON.readTree(invitation.body()).path("link").asString());
        }
        return this;
    }

    @Override
    public Answer ask(Ask ask) {
        var response = send(by(ask.person(), ask.method(), ask.path(), ask.body()));
        var body = JSON.readTree(response.body());
        return new Answer(
                response.statusCode(),
                body.path("id").asString(""),
                body.path("position").asLong(0),
                response.headers().firstValue("Location").orElse(""),
                body.path("code").asString(""));
    }

    /** What the owner reads there, which must be there; asked for again while the views are behind, as they ask one to. */
    public JsonNode read(String path) {
        var end = Instant.now().plus(PATIENCE);
        var found = find(path);
        while (found.status() == 503
                && found.body().path("code").asString().equals("view.behind")
                && Instant.now().isBefore(end)) {
            found = find(path);
        }
        if (found.status() != 200) {
            throw new AssertionError(path + " is answered " + found.status() + " " + found.body());
        }
        return found.body();
    }

    /** What the owner is answered there. */
    public Found find(String path) {
        var response = send(HttpRequest.newBuilder(base.resolve(path))
                .header("Cookie", cookies.get(World.OWNER))
                .build());
        return new Found(
                path,
                response.statusCode(),
                response.headers().firstValue("Throughline-Position").orElse(""),
                JSON.readTree(response.body()));
    }

    private HttpRequest by(int person, String method, String path, Map<String, ?> body) {
        var session = cookies.get(person);
        return request(
                method,
                path,
                body,
                builder -> builder.header("Cookie", session)
                        .header("X-XSRF-TOKEN", session.replaceAll("^.*XSRF-TOKEN=([^;]*).*$", "$1")));
    }

    private void signIn(String link) {
        var accepted = send(request(
                "POST",
                "/api" + link,
                Map.of("password", PASSWORD),
                builder -> builder.header("Cookie", "XSRF-TOKEN=" + DRAWN).header("X-XSRF-TOKEN", DRAWN)));
        cookies.add(accepted.headers().allValues("Set-Cookie").stream()
                .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
                .collect(Collectors.joining("; ")));
    }

    private HttpRequest request(
            String method, String path, Map<String, ?> body, UnaryOperator<HttpRequest.Builder> signed) {
        var request = HttpRequest.newBuilder(base.resolve(path))
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(JSON.writeValueAsString(body)));
        if (method.equals("PUT")) {
            request.header("If-Match", "*");
        }
        return signed.apply(request).build();
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
