package dev.throughline.query.decisions;

import dev.throughline.events.Catalogue;
import dev.throughline.events.EventType;
import dev.throughline.events.FeatureId;
import dev.throughline.events.Owner;
import dev.throughline.events.ProductId;
import dev.throughline.events.ProjectId;
import dev.throughline.query.answer.Paging;
import dev.throughline.query.answer.Parameters;
import dev.throughline.query.answer.Reads;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

@RestController
class DecisionController {

    private final Reads reads;

    DecisionController(Reads reads) {
        this.reads = reads;
    }

    @GetMapping("/api/decisions")
    Mono<ResponseEntity<DecisionPage>> page(
            @RequestParam(required = false) @Nullable String owner,
            @RequestParam(required = false) @Nullable String actor,
            @RequestParam(required = false) @Nullable String product,
            @RequestParam(required = false) @Nullable String project,
            @RequestParam(required = false) @Nullable String feature,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String contributions,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String limit,
            ServerWebExchange exchange) {
        return reads.page(exchange, reading -> {
            DecisionFilter filter = new DecisionFilter(
                    Parameters.read("owner", owner, "a role that owns decisions", Owner::valueOf),
                    actor == null ? null : reads.member(actor, reading),
                    Parameters.read("product", product, "a product's key", ProductId::new),
                    Parameters.read("project", project, "a project's key", ProjectId::new),
                    Parameters.read("feature", feature, "a feature's key", FeatureId::new),
                    Parameters.read("type", type, "a kind of event", DecisionController::known),
                    Parameters.read("from", from, "a day or an instant", text -> start(text, reading.zone())),
                    Parameters.read("to", to, "a day or an instant", text -> end(text, reading.zone())),
                    q == null || q.isBlank() ? null : q,
                    Boolean.TRUE.equals(
                            Parameters.read("contributions", contributions, "true or false", DecisionController::yes)));
            return new DecisionQueries(reading).page(filter, Paging.of("decisions", after, limit));
        });
    }

    @GetMapping("/api/decisions/timeline")
    Mono<ResponseEntity<TimelineAnswer>> timeline(
            @RequestParam(required = false) @Nullable String product,
            @RequestParam(required = false) @Nullable String project,
            ServerWebExchange exchange) {
        return reads.answer(
                exchange,
                reading -> new DecisionQueries(reading)
                        .timeline(DecisionFilter.about(
                                Parameters.read("product", product, "a product's key", ProductId::new),
                                Parameters.read("project", project, "a project's key", ProjectId::new))));
    }

    @GetMapping("/api/decisions/{position}")
    Mono<ResponseEntity<DecisionAnswer>> one(@PathVariable String position, ServerWebExchange exchange) {
        return reads.answer(exchange, reading -> new DecisionQueries(reading).one(position));
    }

    /** What could be taken out of it. */
    @GetMapping("/api/decisions/{position}/words")
    Mono<ResponseEntity<WordsAnswer>> words(@PathVariable String position, ServerWebExchange exchange) {
        return reads.answer(exchange, reading -> new DecisionQueries(reading).words(position));
    }

    private static String known(String type) {
        EventType known = Catalogue.catalogue().type(type);
        return known.name();
    }

    private static boolean yes(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }

    private static Instant start(String text, ZoneId zone) {
        return text.contains("T")
                ? Instant.parse(text)
                : LocalDate.parse(text).atStartOfDay(zone).toInstant();
    }

    /** Ranges include both ends: a day ends where the next begins, an instant a millisecond later. */
    private static Instant end(String text, ZoneId zone) {
        return text.contains("T")
                ? Instant.parse(text).plusMillis(1)
                : LocalDate.parse(text).plusDays(1).atStartOfDay(zone).toInstant();
    }
}
