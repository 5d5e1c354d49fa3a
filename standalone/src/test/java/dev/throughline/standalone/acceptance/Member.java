package dev.throughline.standalone.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.standalone.Client;
import tools.jackson.databind.JsonNode;

/** Somebody of the team: decides, is refused, and looks, all by REST. JSON is written with single quotes. */
final class Member {

    private final Team team;
    private final String name;
    private final Client client;

    Member(Team team, String name, Client client) {
        this.team = team;
        this.name = name;
        this.client = client;
    }

    String name() {
        return name;
    }

    /**
     * Takes a decision, which takes effect.
     *
     * @param request method and path below {@code /api}
     * @return the id of what was decided on
     */
    String decides(String request, String json, Object... values) {
        return does(request, json.formatted(values)).path("id").asString();
    }

    /** The same; answers the whole answer. */
    JsonNode does(String request, String json) {
        Client.Answer answer = send(request, json);
        assertThat(answer.status())
                .as(name + ": " + request + " " + answer.body())
                .isBetween(200, 201);
        team.reached(answer.json().path("position").asLong(0));
        return answer.json();
    }

    /** Asks for what is refused, and is not recorded; answers the problem. */
    JsonNode isRefused(int status, String code, String request, String json, Object... values) {
        long before = latest();
        Client.Answer answer = send(request, json.formatted(values));
        assertThat(answer.json().path("code").asString(""))
                .as(name + ": " + request + " " + answer.body())
                .isEqualTo(code);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(latest()).as("nothing was recorded").isEqualTo(before);
        return answer.json();
    }

    /** Reads a view that knows all that the team has done. */
    JsonNode sees(String path) {
        return reads(path + (path.contains("?") ? "&" : "?") + "atLeast=" + team.position());
    }

    /** Reads a view as of a position. */
    JsonNode sawAt(long position, String path) {
        return reads(path + (path.contains("?") ? "&" : "?") + "asOf=" + position);
    }

    /** The position of what they decided or contributed last. */
    private long latest() {
        return sees("/decisions?actor=me&contributions=true&limit=1")
                .at("/items/0/position")
                .asLong(0);
    }

    private JsonNode reads(String path) {
        Client.Answer answer = client.send("GET", "/api" + path, null);
        assertThat(answer.status()).as(name + ": " + path + " " + answer.body()).isEqualTo(200);
        return answer.json();
    }

    private Client.Answer send(String request, String json) {
        String[] words = request.split(" ");
        return client.send(words[0], "/api" + words[1], json.replace('\'', '"'));
    }
}
