package dev.throughline.command.served;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An answer.
 *
 * @param asked the method and path that were asked
 * @param status the HTTP status
 * @param headers its headers
 * @param body its JSON; missing where it has none
 */
public record Reply(String asked, int status, HttpHeaders headers, JsonNode body) {

    static Reply of(HttpResponse<String> response) {
        var asked = response.request().method() + " " + response.request().uri().getPath();
        var json = response.body().isEmpty()
                ? JsonMapper.shared().missingNode()
                : JsonMapper.shared().readTree(response.body());
        return new Reply(asked, response.statusCode(), response.headers(), json);
    }

    /** Holds the answer to a status. */
    public Reply expect(int expected) {
        assertThat(status).as("%s answers %s", asked, body).isEqualTo(expected);
        return this;
    }

    /** Holds the answer to a refusal with this code. */
    public Reply refused(int expected, String code) {
        assertThat(text("/code")).as("%s answers %s", asked, body).isEqualTo(code);
        return expect(expected);
    }

    /** The text at a JSON pointer. */
    public String text(String pointer) {
        return body.at(pointer).asString();
    }
}
