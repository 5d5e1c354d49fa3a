package dev.throughline.query.answer;

import dev.throughline.access.CurrentMember;
import dev.throughline.access.MemberDirectory;
import dev.throughline.access.problem.Problem;
import dev.throughline.events.MemberId;
import dev.throughline.query.fold.Snapshot;
import dev.throughline.query.fold.Views;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * How every read is answered: who asks, at which position, and whether they have that answer already.
 *
 * <p>{@code atLeast} waits up to two seconds for a position, then refuses with 503 {@code view.behind}. The entity tag is
 * made of everything that an answer can depend on besides its address: the position, the reader, the day, and the member
 * directory. An answer is worked out off the event loop, from memory.
 */
public final class Reads {

    public static final String POSITION = "Throughline-Position";

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Views views;
    private final MemberDirectory directory;
    private final Clock clock;
    private final ZoneId zone;

    public Reads(Views views, MemberDirectory directory, Clock clock, ZoneId zone) {
        this.views = views;
        this.directory = directory;
        this.clock = clock;
        this.zone = zone;
    }

    /** The query's answer at one position, or 304 without asking it where the reader has that answer. */
    public <T> Mono<ResponseEntity<T>> answer(ServerWebExchange exchange, Function<Reading, T> query) {
        return reading(exchange).flatMap(reading -> {
            HttpHeaders headers = exchange.getResponse().getHeaders();
            headers.set(POSITION, Long.toString(reading.position()));
            headers.setCacheControl(CacheControl.noCache().cachePrivate());
            return exchange.checkNotModified(tag(reading))
                    ? Mono.empty()
                    : Mono.fromCallable(() -> ResponseEntity.ok(query.apply(reading)));
        });
    }

    /** The views as the request asks for them; fails with 400, 401 or 503. */
    public Mono<Reading> reading(ServerWebExchange exchange) {
        return Mono.defer(() -> {
            MemberId viewer = new MemberId(CurrentMember.of(exchange).memberId());
            Parameters.refuseUnknown(exchange);
            Long atLeast = Parameters.position(
                    Parameters.AT_LEAST, exchange.getRequest().getQueryParams().getFirst(Parameters.AT_LEAST));
            return atLeast(atLeast == null ? 0 : atLeast)
                    .publishOn(Schedulers.boundedElastic())
                    .map(snapshot -> reading(snapshot, viewer));
        });
    }

    /** The views once they know this position; fails with 503 {@code view.behind}. */
    public Mono<Snapshot> atLeast(long position) {
        return views.atLeast(position, PATIENCE)
                .onErrorMap(
                        TimeoutException.class,
                        late -> Problem.of(
                                        503,
                                        "view.behind",
                                        "The views are behind",
                                        "The views are at position "
                                                + views.now().position() + ", not yet at " + position + ".")
                                .withHeader(HttpHeaders.RETRY_AFTER, "1")
                                .exception());
    }

    /** What this person reads off a snapshot now. */
    public Reading reading(Snapshot snapshot, MemberId viewer) {
        return new Reading(snapshot, viewer, clock.instant(), zone, directory::byId);
    }

    /** The member whom a path or parameter names by id, handle or {@code me}; 404 where nobody is called so. */
    public MemberId member(String named, Reading reading) {
        return named.equals("me")
                ? reading.viewer()
                : directory.resolve(named).map(MemberId::new).orElseThrow(() -> Unknown.is(named));
    }

    private String tag(Reading reading) {
        int rest = Objects.hash(
                reading.viewer(),
                reading.today(),
                directory.all(),
                reading.snapshot().broken());
        return "\"%d-%08x\"".formatted(reading.position(), rest);
    }
}
