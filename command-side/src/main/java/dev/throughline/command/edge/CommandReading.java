package dev.throughline.command.edge;

import dev.throughline.access.problem.Problem;
import dev.throughline.access.problem.ProblemException;
import dev.throughline.access.problem.ProblemRendering;
import dev.throughline.events.CanonicalJson;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.server.MethodNotAllowedException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Reads the command behind a method, a path and a body, by the controller that would take it: whatever can be sent can be
 * asked for, in the same words. Only what answers with an {@link Answer} is a command; nothing else is ever called.
 */
@Component
public final class CommandReading {

    private static final ResolvableType ANSWERED =
            ResolvableType.forClassWithGenerics(ResponseEntity.class, Answer.class);

    private final ObjectProvider<RequestMappingHandlerMapping> mapping;
    private final ObjectProvider<RequestMappingHandlerAdapter> adapter;

    /** Both are looked for when something is read: decisions are taken where nothing is served, too. */
    CommandReading(
            @Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mapping,
            ObjectProvider<RequestMappingHandlerAdapter> adapter) {
        this.mapping = mapping;
        this.adapter = adapter;
    }

    /**
     * Reads it on the caller's thread.
     *
     * @param exchange the one that asks
     * @param ifMatch the revision of its fact, as in a body; null where nothing is said of it
     * @throws ProblemException as the command's own controller would refuse it, places given under {@code /body}; 422
     *     {@code request.not-a-command}
     */
    public AskedFor read(
            ServerWebExchange exchange, String method, String path, @Nullable String ifMatch, Map<String, ?> body) {
        var sought = new Sought();
        var inner = new Forwarded(
                exchange, HttpMethod.valueOf(method), uri(exchange, path), ifMatch, CanonicalJson.write(body));
        sought.rideOn(inner);
        var controller = controller(inner, path);
        try {
            adapter.getObject()
                    .handle(inner, controller)
                    .flatMap(result -> (Mono<?>) Objects.requireNonNull(result.getReturnValue()))
                    .block();
        } catch (RuntimeException e) {
            throw ProblemRendering.problem(e).under("/body").exception();
        }
        var found = sought.found();
        return new AskedFor(
                found.command(),
                found.revision(),
                found.errors().stream().map(error -> error.under("/body")).toList());
    }

    private Object controller(ServerWebExchange inner, String path) {
        try {
            var found = mapping.getObject().getHandler(inner).blockOptional().orElseThrow(() -> unknown(path));
            if (isCommand(found)) {
                return found;
            }
        } catch (MethodNotAllowedException e) {
            throw noCommand();
        }
        throw noCommand();
    }

    private static URI uri(ServerWebExchange exchange, String path) {
        try {
            var uri = URI.create(path);
            if (uri.getRawPath() != null && uri.toString().equals(uri.getRawPath()) && path.startsWith("/api/")) {
                return exchange.getRequest().getURI().resolve(uri);
            }
        } catch (IllegalArgumentException e) {
            throw unreadable();
        }
        throw unreadable();
    }

    private static boolean isCommand(Object handler) {
        return handler instanceof HandlerMethod method
                && ANSWERED.isAssignableFrom(
                        ResolvableType.forMethodReturnType(method.getMethod()).getGeneric(0));
    }

    private static ProblemException unknown(String path) {
        return Problem.of(404, "path.unknown", "There is nothing here", "No resource has the path " + path + ".")
                .exception();
    }

    private static ProblemException noCommand() {
        return Problem.invalid(
                        "/method", "request.not-a-command", "No decision is taken by this method under this path.")
                .exception();
    }

    private static ProblemException unreadable() {
        return Problem.invalid("/path", "path.invalid", "This is a path under /api, without a query.")
                .exception();
    }
}
