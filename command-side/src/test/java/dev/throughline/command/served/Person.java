package dev.throughline.command.served;

import dev.throughline.command.Served.Caller;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * Somebody who asks for decisions.
 *
 * @param caller how they reach the API
 */
public record Person(Caller caller) {

    /** The member id; empty for somebody who isn't signed in. */
    public String id() {
        return caller.member();
    }

    public Reply post(String path, Map<String, ?> body) {
        return ask(Ask.post(path, body));
    }

    /** Whatever the fact's revision is. */
    public Reply put(String path, Map<String, ?> body) {
        return ask(Ask.put(path, body));
    }

    /** Sends it and waits for the answer. */
    public Reply ask(Ask ask) {
        var headers = ask.headers().entrySet().stream()
                .flatMap(header -> Stream.of(header.getKey(), header.getValue()))
                .toArray(String[]::new);
        var body = JsonMapper.shared().writeValueAsString(ask.body());
        return Reply.of(caller.call(ask.method(), ask.path(), body, headers).response());
    }
}
