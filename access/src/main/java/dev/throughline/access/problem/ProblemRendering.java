package dev.throughline.access.problem;

import java.net.URI;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.ServerWebInputException;
import org.springframework.web.server.WebExceptionHandler;
import org.springframework.web.util.DisconnectedClientHelper;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;

/**
 * The one place that turns failures into problem+json: those we raise, those that Spring raises under {@code /api}
 * (unknown path, method, media type, unreadable body), and bugs, which are logged and answered without detail.
 */
@Order(-2)
public final class ProblemRendering implements WebExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemRendering.class);

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
        var ours = failure instanceof ProblemException
                || failure instanceof InvalidMediaTypeException
                || exchange.getRequest().getPath().value().startsWith("/api");
        if (!ours
                || exchange.getResponse().isCommitted()
                || DisconnectedClientHelper.isClientDisconnectedException(failure)) {
            return Mono.error(failure);
        }
        var problem = problem(failure);
        if (!(failure instanceof ProblemException) && problem.status() >= 500) {
            // the pattern, not the path: a path can hold a secret
            LOG.error(
                    "{} {} failed",
                    exchange.getRequest().getMethod(),
                    exchange.getAttributeOrDefault(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, "(no handler)"),
                    failure);
        }
        return write(exchange, problem);
    }

    /** Answers with a problem, for filters that stand before all handlers. */
    public Mono<Void> write(ServerWebExchange exchange, Problem problem) {
        var response = exchange.getResponse();
        response.setStatusCode(HttpStatusCode.valueOf(problem.status()));
        response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        response.getHeaders().setCacheControl("no-store");
        problem.headers().forEach(response.getHeaders()::set);
        var document = new LinkedHashMap<String, Object>();
        document.put("type", problem.type());
        document.put("title", problem.title());
        document.put("status", problem.status());
        document.put("detail", problem.detail());
        document.put("code", problem.code());
        document.put("instance", instance(exchange, problem));
        problem.members().forEach(document::putIfAbsent);
        var bytes = StrictJson.mapper().writeValueAsBytes(document);
        return response.writeWith(
                Mono.fromSupplier(() -> response.bufferFactory().wrap(bytes)));
    }

    private static URI instance(ServerWebExchange exchange, Problem problem) {
        var given = problem.instance();
        return given != null ? given : URI.create(exchange.getRequest().getURI().getRawPath());
    }

    /** What a failure is answered with. */
    public static Problem problem(Throwable failure) {
        if (failure instanceof ProblemException refusal) {
            return refusal.problem();
        }
        var json = cause(failure, JacksonException.class);
        if (json != null && status(failure) < 500) {
            return StrictJson.problem(json);
        }
        if (cause(failure, DataBufferLimitException.class) != null) {
            return StrictJson.tooLarge();
        }
        var problem = isBodyMissing(failure)
                ? Problem.of(400, "request.unreadable", "The request can't be read", StrictJson.OBJECT)
                : byStatus(status(failure));
        return failure instanceof ErrorResponse response ? withHeaders(problem, response.getHeaders()) : problem;
    }

    private static boolean isBodyMissing(Throwable failure) {
        return failure instanceof ServerWebInputException input
                && input.getMethodParameter() != null
                && input.getMethodParameter().hasParameterAnnotation(RequestBody.class);
    }

    private static int status(Throwable failure) {
        if (failure instanceof InvalidMediaTypeException) {
            return 400; // of a header that Spring reads without a second look
        }
        return failure instanceof ErrorResponse response
                ? response.getStatusCode().value()
                : 500;
    }

    private static Problem byStatus(int status) {
        return switch (status) {
            case 404 -> Problem.of(404, "path.unknown", "There is nothing here", "No resource has this path.");
            case 405 ->
                Problem.of(405, "method.unsupported", "The method does not apply", "This path takes other methods.");
            case 406 ->
                Problem.of(406, "media-type.unacceptable", "No such form", "This answer has no form you accept.");
            case 413 -> StrictJson.tooLarge();
            case 415 ->
                Problem.of(
                        415, "media-type.unsupported", "Unsupported media type", "Send the body as application/json.");
            case 503 -> Problem.of(503, "service.unavailable", "Not now", "This can't be answered now. Try again.");
            default ->
                status >= 400 && status < 500
                        ? Problem.of(
                                status,
                                "request.unreadable",
                                "The request can't be read",
                                "A part of it is missing or malformed.")
                        : Problem.of(
                                500,
                                "internal.error",
                                "Something is broken here",
                                "This is a fault of the server, and is in its log.");
        };
    }

    private static Problem withHeaders(Problem problem, HttpHeaders headers) {
        var result = problem;
        for (var name : headers.headerNames()) {
            result = result.withHeader(name, String.join(", ", headers.getOrEmpty(name)));
        }
        return result;
    }

    private static <T extends Throwable> @Nullable T cause(Throwable failure, Class<T> type) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return type.cast(cause);
            }
        }
        return null;
    }
}
