package dev.throughline.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One person who uses the REST API with a session of their own. */
public final class Client {

    public static final String PASSWORD = "long enough to be a password";

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final CookieManager cookies;
    private final HttpClient http;
    private final String root;

    public Client(String root) {
        this(root, new CookieManager());
    }

    private Client(String root, CookieManager cookies) {
        this.root = root;
        this.cookies = cookies;
        this.http = HttpClient.newBuilder().cookieHandler(cookies).build();
    }

    /** The same person with the same session, at another address. */
    Client at(String otherRoot) {
        return new Client(otherRoot, cookies);
    }

    /** Chooses a password by an invitation's path, and is signed in from then on. */
    public Client accepts(String invitation) {
        send("GET", "/api" + invitation, null);
        Answer accepted = send("POST", "/api" + invitation, "{\"password\": \"" + PASSWORD + "\"}");
        if (accepted.status() >= 300) {
            throw new AssertionError(accepted);
        }
        return this;
    }

    /** Sends JSON, or nothing, on whatever revision there is. */
    public Answer send(String method, String path, @Nullable String json) {
        var request = HttpRequest.newBuilder(URI.create(root + path))
                .timeout(PATIENCE)
                .header("X-XSRF-TOKEN", csrf())
                .method(method, json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json));
        if (json != null) {
            request.header("Content-Type", "application/json");
        }
        if (method.equals("PUT")) {
            request.header("If-Match", "*");
        }
        try {
            var response = http.send(request.build(), BodyHandlers.ofString());
            return new Answer(
                    response.statusCode(),
                    response.headers().firstValue("Content-Type").orElse(""),
                    response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private String csrf() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("none-yet");
    }

    /** What came back. */
    public record Answer(int status, String type, String body) {

        public JsonNode json() {
            return JsonMapper.shared().readTree(body);
        }
    }
}
