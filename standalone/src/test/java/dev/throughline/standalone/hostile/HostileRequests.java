package dev.throughline.standalone.hostile;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Makes requests from the API's document, each bent somewhere or not at all. The same seed makes the same ones. */
public final class HostileRequests {

    private static final Pattern PARAMETER = Pattern.compile("\\{[^}]*}");
    private static final List<String> METHODS =
            List.of("GET", "PUT", "POST", "DELETE", "PATCH", "HEAD", "OPTIONS", "TRACE", "FOO", "get", "PROPFIND");

    private static final Map<String, String> KNOWN = Map.of(
            "{product}", "FOOD",
            "{project}", "TRK",
            "{feature}", "FOOD-2",
            "{handoff}", "FOOD-1-TRK",
            "{milestone}", "TRK-M1",
            "{member}", "@jane",
            "{position}", "12");

    private final Values values;
    private final Bodies bodies;
    private final List<Operation> operations = new ArrayList<>();
    private final String token;

    /** @param token of somebody who may decide much: who may nothing gets no further than that */
    public HostileRequests(JsonNode document, String token, long seed) {
        this.token = token;
        this.values = new Values(new Random(seed));
        this.bodies = new Bodies(document, values);
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(method ->
                                operations.add(new Operation(path.getKey(), method.getKey(), method.getValue()))));
    }

    private record Operation(String path, String method, JsonNode described) {}

    /**
     * A request.
     *
     * @param line its first line, for whoever reads of it
     * @param endless the answer may not end
     */
    public record Request(String line, byte[] bytes, boolean endless) {}

    public Request next() {
        var operation = values.one(operations);
        var method = values.chance(92) ? operation.method().toUpperCase(Locale.ROOT) : values.one(METHODS);
        var line = method + " " + path(operation) + query(operation) + " HTTP/1.1";
        var schema = operation.described().at("/requestBody/content");
        var hasBody = !schema.isMissingNode() ? values.chance(97) : values.chance(5);
        var body = hasBody ? bodies.body(schema.path("application/json").path("schema")) : new byte[0];
        var head = line + "\r\nHost: localhost\r\nConnection: close\r\n" + headers(hasBody, body.length) + "\r\n";
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(body);
        return new Request(line, bytes.toByteArray(), operation.path().equals("/api/events"));
    }

    private String path(Operation operation) {
        var path =
                PARAMETER.matcher(operation.path()).replaceAll(name -> Matcher.quoteReplacement(segment(name.group())));
        return values.chance(2) ? path + values.one(List.of("/", "//", "/..", ";a=b", "/%2e%2e/", "?", "%00")) : path;
    }

    private String segment(String name) {
        if (KNOWN.containsKey(name) && values.chance(70)) {
            return KNOWN.get(name);
        }
        if (values.chance(88)) {
            return URLEncoder.encode(values.word(), StandardCharsets.UTF_8).replace("%40", "@");
        }
        return values.one(List.of(
                URLEncoder.encode(values.text(), StandardCharsets.UTF_8).replace("+", "%20"),
                "%zz",
                "%00",
                "%ff%fe",
                "%C0%AE",
                "a".repeat(3_000),
                "%2F",
                "..",
                "é",
                "{}",
                "a%0d%0ab"));
    }

    private String query(Operation operation) {
        var asked = new ArrayList<String>();
        operation.described().path("parameters").forEach(parameter -> {
            if (parameter.path("in").asString().equals("query") && values.chance(12)) {
                asked.add(parameter.path("name").asString() + "=" + queryValue());
            }
        });
        if (operation.method().equals("get") && values.chance(5)) {
            asked.add("asOf=" + queryValue());
        }
        if (values.chance(2)) {
            asked.add(values.one(List.of("x=1", "=", "&&", "%zz=1", "limit=1&limit=2", "after=" + queryValue())));
        }
        return asked.isEmpty() ? "" : "?" + String.join("&", asked);
    }

    private String queryValue() {
        return values.chance(85)
                ? URLEncoder.encode(values.text(), StandardCharsets.UTF_8)
                : values.one(List.of("%zz", "%00", "%ff", "", "YmVmb3JlOi0x", "YmVmb3JlOg", "[]"));
    }

    private String headers(boolean hasBody, int length) {
        var headers = new StringBuilder();
        if (!values.chance(4)) {
            headers.append("Authorization: Bearer ").append(token).append("\r\n");
        } else if (values.chance(50)) {
            header(
                    headers,
                    "Authorization",
                    values.one(List.of("Bearer", "Bearer x y", "Basic eDp5", "Bearer \u00ff")));
        }
        if (hasBody) {
            header(
                    headers,
                    "Content-Type",
                    values.chance(92)
                            ? "application/json"
                            : values.one(List.of(
                                    "text/plain",
                                    "application/json; charset=utf-16",
                                    "garbage",
                                    "/",
                                    "multipart/form-data",
                                    "application/x-www-form-urlencoded",
                                    "application/xml",
                                    "application/json; charset=no-such")));
            header(headers, "Content-Length", Integer.toString(values.chance(98) ? length : length / 2));
        }
        if (values.chance(30)) {
            header(
                    headers,
                    "If-Match",
                    values.one(List.of(
                            "*",
                            "*",
                            "*",
                            "*",
                            "*",
                            "*",
                            "\"0\"",
                            "\"none\"",
                            "W/\"1\"",
                            "\"9999999999999999999\"",
                            "x",
                            "",
                            "\"1\", \"2\"")));
        }
        if (values.chance(20)) {
            header(
                    headers,
                    "Idempotency-Key",
                    values.one(List.of(
                            "k-" + values.word(), "", " ", "k".repeat(255), "k".repeat(256), "ключ 🙂", "\u0001")));
        }
        if (values.chance(6)) {
            header(
                    headers,
                    values.one(List.of(
                            "Accept",
                            "Accept-Encoding",
                            "Accept-Language",
                            "Content-Encoding",
                            "Last-Event-ID",
                            "If-None-Match",
                            "Origin",
                            "Cookie",
                            "X-XSRF-TOKEN",
                            "Expect",
                            "Transfer-Encoding",
                            "Range",
                            "X-Forwarded-For")),
                    values.one(List.of(
                            "text/html", "garbage", "*/*;q=x", "gzip", "\"", "-1", "chunked", "a".repeat(4_000))));
        }
        return headers.toString();
    }

    private static void header(StringBuilder headers, String name, String value) {
        headers.append(name).append(": ").append(value).append("\r\n");
    }
}
