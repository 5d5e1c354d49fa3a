package dev.throughline.command.authority;

import dev.throughline.command.edge.Body;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.UnsupportedMediaTypeStatusException;

/** Why a membership, an ownership or a deputyship ends. */
record EndBody(
        @Nullable String rationale,
        @Nullable List<String> alternatives,
        @Nullable LocalDate revisitOn,
        @Nullable Instant decidedAt)
        implements Body {

    private static final EndBody NONE = new EndBody(null, null, null, null);

    /** For a DELETE that has no body; 415 where it says that it has one, of another form. */
    static EndBody absent(ServerWebExchange exchange) {
        var form = exchange.getRequest().getHeaders().getContentType();
        if (form != null) {
            throw new UnsupportedMediaTypeStatusException(form, List.of(MediaType.APPLICATION_JSON));
        }
        return NONE;
    }
}
