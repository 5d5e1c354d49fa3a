package dev.throughline.standalone.browser;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A member of the workspace by REST, signed in as a browser is: with a session and its CSRF token. */
final class Member {

    static final String PASSWORD = "correct horse battery staple";

    private static final JsonMapper JSON = new JsonMapper();

    private final String address;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    private Member(String address) {
        this.address = address;
    }

    /** Accepts an invitation: sets {@link #PASSWORD} and is signed in. */
    static Member invitedBy(String address, String link) {
        var member = new Member(address);
        member.get("/api" + link);
        member.post("/api" + link, Map.of("password", PASSWORD));
        return member;
    }

    JsonNode get(String path) {
        return send("GET", path, null, null);
    }

    JsonNode post(String path, Object body) {
        return send("POST", path, body, null);
    }

    /** @param revision of the fact that is decided; {@code none} where it never was */
    JsonNode put(String path, Object body, String revision) {
        return send("PUT", path, body, revision);
    }

    private JsonNode send(String method, String path, @Nullable Object body, @Nullable String revision) {
        var request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/json")
                .header("X-XSRF-TOKEN", xsrf())
                .method(
                        method,
                        body == null
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofString(JSON.writeValueAsString(body)));
        if (revision != null) {
            request.header("If-Match", '"' + revision + '"');
        }
        try {
            var answer = http.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new AssertionError(method + " " + path + ": " + answer.statusCode() + " " + answer.body());
            }
            return answer.body().isEmpty() ? JSON.createObjectNode() : JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new AssertionError(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(method + " " + path, e);
        }
    }

    private String xsrf() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }
}
