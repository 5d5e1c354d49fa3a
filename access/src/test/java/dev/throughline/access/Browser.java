package dev.throughline.access;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Keeps cookies and repeats the CSRF token in its header, as our pages do; or leaves that to the test. */
final class Browser {

    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    final Map<String, String> cookies = new LinkedHashMap<>();
    final Map<String, String> headers = new LinkedHashMap<>();
    boolean repeatsXsrf = true;
    private final String address;

    Browser(String address) {
        this.address = address;
    }

    Browser withToken(String token) {
        headers.put("Authorization", "Bearer " + token);
        return this;
    }

    Answer get(String path) {
        return send("GET", path, BodyPublishers.noBody());
    }

    Answer delete(String path) {
        return send("DELETE", path, BodyPublishers.noBody());
    }

    Answer delete(String path, String contentType) {
        headers.put("Content-Type", contentType);
        try {
            return delete(path);
        } finally {
            headers.remove("Content-Type");
        }
    }

    Answer post(String path, Object body) {
        return post(path, "application/json", JSON.writeValueAsString(body));
    }

    Answer post(String path, String contentType, String body) {
        return post(path, contentType, BodyPublishers.ofString(body));
    }

    /** Without saying how long it is. */
    Answer postInPieces(String path, String contentType, String body) {
        return post(path, contentType, BodyPublishers.fromPublisher(BodyPublishers.ofString(body)));
    }

    private Answer post(String path, String contentType, BodyPublisher body) {
        headers.put("Content-Type", contentType);
        try {
            return send("POST", path, body);
        } finally {
            headers.remove("Content-Type");
        }
    }

    Answer signIn(String handle, String password) {
        if (!cookies.containsKey("XSRF-TOKEN")) {
            get("/api/session");
        }
        return post("/api/session", Map.of("handle", handle, "password", password));
    }

    /** A stream of events, once its first has come. */
    Stream open(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address + path));
        headers.forEach(request::header);
        request.header("Cookie", cookieHeader());
        var response = HTTP.send(request.build(), BodyHandlers.ofInputStream());
        var stream = new Stream(new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8)));
        if (!"data:hello".equals(stream.reader().readLine())) {
            throw new AssertionError("The stream did not begin");
        }
        return stream;
    }

    private String cookieHeader() {
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    private Answer send(String method, String path, BodyPublisher body) {
        var request = HttpRequest.newBuilder(URI.create(address + path)).method(method, body);
        headers.forEach(request::header);
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookieHeader());
        }
        if (repeatsXsrf && cookies.containsKey("XSRF-TOKEN") && !method.equals("GET")) {
            request.header("X-XSRF-TOKEN", cookies.get("XSRF-TOKEN"));
        }
        try {
            var response = HTTP.send(request.build(), BodyHandlers.ofString());
            response.headers().allValues("set-cookie").forEach(this::keep);
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void keep(String setCookie) {
        var pair = setCookie.split(";", 2)[0].split("=", 2);
        if (setCookie.contains("Max-Age=0")) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }

    record Stream(BufferedReader reader) implements AutoCloseable {

        /** Reads until the server ends it; hangs if it does not. */
        void readToTheEnd() throws IOException {
            while (reader.read() >= 0) {
                // only the end matters
            }
        }

        @Override
        public void close() throws IOException {
            reader.close();
        }
    }

    record Answer(int status, HttpHeaders headers, String text) {

        JsonNode json() {
            return JSON.readTree(text);
        }

        String code() {
            return json().path("code").asString("(no code)");
        }

        String header(String name) {
            return headers.firstValue(name).orElse("(none)");
        }

        List<String> setCookies() {
            return headers.allValues("set-cookie");
        }

        String setCookie(String name) {
            return setCookies().stream()
                    .filter(cookie -> cookie.startsWith(name + "="))
                    .findFirst()
                    .orElse("(none)");
        }
    }
}
