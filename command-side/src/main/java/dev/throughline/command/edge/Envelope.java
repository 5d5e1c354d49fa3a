package dev.throughline.command.edge;

import dev.throughline.access.CurrentMember;
import dev.throughline.access.problem.Problem;
import dev.throughline.command.dispatch.Asking;
import dev.throughline.command.dispatch.Revision;
import dev.throughline.events.CanonicalJson;
import dev.throughline.events.MemberId;
import dev.throughline.log.Bytes;
import dev.throughline.log.Request;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.server.ServerWebExchange;

/** Reads off a request's headers who asks, under which key, and on which revision. */
final class Envelope {

    private static final int KEY_LENGTH = 255;

    private Envelope() {}

    static Asking of(ServerWebExchange exchange, Body body) {
        var actor = new MemberId(CurrentMember.of(exchange).memberId());
        var request = exchange.getRequest();
        var key = key(request.getHeaders().get("Idempotency-Key"));
        var asked = new Request(request.getMethod().name(), pathAndQuery(exchange), canonical(body));
        return Asking.now(actor, Asking.commandId(actor, key), asked)
                .decidedAt(body.decidedAt())
                .on(revision(request.getHeaders().get("If-Match")));
    }

    private static String key(@Nullable List<String> sent) {
        if (sent == null || sent.isEmpty()) {
            return UUID.randomUUID().toString();
        }
        var key = sent.getFirst();
        if (sent.size() > 1 || key.isBlank() || key.length() > KEY_LENGTH) {
            throw header(
                    "idempotency-key.invalid",
                    "One Idempotency-Key of 1 to " + KEY_LENGTH + " characters is possible.");
        }
        return key;
    }

    /** One strong entity tag, as the answers give it, or {@code *}. */
    static Revision revision(@Nullable List<String> sent) {
        if (sent == null || sent.isEmpty()) {
            return Revision.UNSAID;
        }
        var header = sent.size() == 1 ? IfMatch.readHeader(sent.getFirst()) : Optional.<Revision>empty();
        return header.orElseThrow(() ->
                header("if-match.invalid", "If-Match is one revision in quotes, such as \"3\", or \"none\", or *."));
    }

    private static String pathAndQuery(ServerWebExchange exchange) {
        var uri = exchange.getRequest().getURI();
        return uri.getRawQuery() == null ? uri.getRawPath() : uri.getRawPath() + "?" + uri.getRawQuery();
    }

    /** A body within the body may hold what is no text: half of a surrogate pair. */
    private static Bytes canonical(Body body) {
        try {
            return Bytes.of(CanonicalJson.write(body));
        } catch (IllegalArgumentException e) {
            throw Problem.of(400, "body.unreadable", "The body can't be read", "A text in it is none.")
                    .exception();
        }
    }

    private static RuntimeException header(String code, String detail) {
        return Problem.of(400, code, "A header can't be read", detail).exception();
    }
}
