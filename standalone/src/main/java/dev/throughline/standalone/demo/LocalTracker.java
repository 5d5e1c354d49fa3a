package dev.throughline.standalone.demo;

import dev.throughline.access.SignedIn;
import dev.throughline.access.problem.ProblemException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.codec.ServerCodecConfigurer;
import org.springframework.web.reactive.DispatcherHandler;
import org.springframework.web.server.adapter.DefaultServerWebExchange;
import org.springframework.web.server.i18n.AcceptHeaderLocaleContextResolver;
import org.springframework.web.server.session.DefaultWebSessionManager;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Takes requests to the API's own controllers before any network does, by who is named instead of who signed in. */
final class LocalTracker {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final DispatcherHandler controllers;
    private final ServerCodecConfigurer codecs;

    LocalTracker(DispatcherHandler controllers, ServerCodecConfigurer codecs) {
        this.controllers = controllers;
        this.codecs = codecs;
    }

    /** Sends a command in a member's name. */
    Reply send(String memberId, String method, String path, String key, Object body) {
        LocalResponse response = new LocalResponse();
        DefaultServerWebExchange exchange = new DefaultServerWebExchange(
                new LocalRequest(method, path, key, JsonMapper.shared().writeValueAsString(body)),
                response,
                new DefaultWebSessionManager(),
                codecs,
                new AcceptHeaderLocaleContextResolver());
        exchange.getAttributes().put(SignedIn.class.getName(), new SignedIn(memberId, SignedIn.Kind.TOKEN, "demo"));
        try {
            controllers.handle(exchange).then(Mono.defer(response::setComplete)).block(PATIENCE);
            return new Reply(JsonMapper.shared().readTree(response.body()), null);
        } catch (ProblemException refused) {
            return new Reply(JsonMapper.shared().nullNode(), refused.problem().code());
        }
    }

    /**
     * What came back.
     *
     * @param answer JSON null where it was refused
     * @param refusal the problem's code; null where it took effect
     */
    record Reply(JsonNode answer, @Nullable String refusal) {

        Optional<String> id() {
            return answer.path("id").asStringOpt();
        }
    }
}
