package dev.throughline.command.served;

import java.io.IOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Takes somebody from an invitation to an API token, as a browser would. */
final class SignIn {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, String> cookies = new HashMap<>();
    private final URI base;

    SignIn(URI base) {
        this.base = base;
    }

    Person byInvitation(String member, String link, String password) {
        get("/api" + link);
        post("/api" + link, Map.of("password", password));
        var token = post("/api/tokens", Map.of("name", "Test"));
        return new Person(base, member, JSON.readTree(token).path("token").asString());
    }

    private void get(String path) {
        send(HttpRequest.newBuilder(base.resolve(path)).GET());
    }

    private String post(String path, Map<String, ?> body) {
        return send(HttpRequest.newBuilder(base.resolve(path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    private String send(HttpRequest.Builder request) {
        cookies.forEach((name, value) -> request.header("Cookie", name + "=" + value));
        if (cookies.containsKey("XSRF-TOKEN")) {
            request.header("X-XSRF-TOKEN", cookies.get("XSRF-TOKEN"));
        }
        try {
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
            response.headers().allValues("Set-Cookie").stream()
                    .flatMap(header -> HttpCookie.parse(header).stream())
                    .forEach(cookie -> cookies.put(cookie.getName(), cookie.getValue()));
            if (response.statusCode() >= 300) {
                throw new AssertionError(response.request().uri().getPath() + ": " + response.body());
            }
            return response.body();
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
