package dev.throughline.command.served;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Somebody who calls the API.
 *
 * @param base where it is served
 * @param id the member id
 * @param token what they sign their requests with; null for somebody who isn't signed in
 */
public record Person(URI base, String id, @Nullable String token) {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    public Reply post(String path, Map<String, ?> body) {
        return ask(Ask.post(path, body));
    }

    /** Whatever the fact's revision is. */
    public Reply put(String path, Map<String, ?> body) {
        return ask(Ask.put(path, body));
    }

    /** Sends it and waits for the answer. */
    public Reply ask(Ask ask) {
        var request = HttpRequest.newBuilder(base.resolve(ask.path()))
                .header("Content-Type", "application/json")
                .method(
                        ask.method(),
                        BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(ask.body())));
        ask.headers().forEach(request::header);
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            return Reply.of(HTTP.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
