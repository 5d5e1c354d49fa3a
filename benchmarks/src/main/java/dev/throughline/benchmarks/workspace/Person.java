package dev.throughline.benchmarks.workspace;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who is signed in, and decides and reads by REST. JSON is written with single quotes. */
public final class Person {

    static final String PASSWORD = "long enough to be a password";

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String root;

    private Person(String root) {
        this.root = root;
    }

    /** Whoever this invitation is for. */
    static Person invited(String root, String invitation) {
        Person person = new Person(root);
        person.read(invitation);
        person.does("POST " + invitation, "{'password': '" + PASSWORD + "'}");
        return person;
    }

    static Person signedIn(String root, String handle) {
        Person person = new Person(root);
        person.sent(person.get("/session")); // is refused, and brings the token to sign in with
        person.does("POST /session", "{'handle': '" + handle + "', 'password': '" + PASSWORD + "'}");
        return person;
    }

    /** Takes a decision; answers the id of what was decided on. */
    String decides(String request, String json, Object... values) {
        return does(request, json.formatted(values)).path("id").asString("");
    }

    JsonNode does(String request, String json) {
        String[] words = request.split(" ", 2);
        return answer(HttpRequest.newBuilder(URI.create(root + "/api" + words[1]))
                .header("Content-Type", "application/json")
                .header("X-XSRF-TOKEN", cookie("XSRF-TOKEN"))
                .header("If-Match", "*")
                .method(words[0], BodyPublishers.ofString(json.replace('\'', '"')))
                .build());
    }

    /** Reads a view, from its path below {@code /api}. */
    public JsonNode read(String path) {
        return answer(get(path));
    }

    private HttpRequest get(String path) {
        return HttpRequest.newBuilder(URI.create(root + "/api" + path)).build();
    }

    private JsonNode answer(HttpRequest request) {
        HttpResponse<String> response = sent(request);
        if (response.statusCode() >= 300) {
            throw new IllegalStateException(request + " was refused: " + response.body());
        }
        return JsonMapper.shared().readTree(response.body());
    }

    private HttpResponse<String> sent(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(request + " failed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped", e);
        }
    }

    private String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("none-yet");
    }
}
