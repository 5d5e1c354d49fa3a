package dev.throughline.query.answer;

import dev.throughline.access.CurrentMember;
import dev.throughline.access.MemberDirectory;
import dev.throughline.access.problem.Problem;
import dev.throughline.events.MemberId;
import dev.throughline.query.fold.History;
import dev.throughline.query.fold.Snapshot;
import dev.throughline.query.fold.Views;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * How every read is answered: who asks, at which position, and whether they have that answer already.
 *
 * <p>{@code atLeast} waits up to two seconds for a position, then refuses with 503 {@code view.behind}; so does {@code asOf}
 * with a position that the log has, which shows every view as it was there. The entity tag is made of everything that an answer can depend on
 * besides its address: the position, the reader and what they may see, the day, who stands in for whom at that moment, and the
 * member directory. An answer is
 * worked out off the event loop, from memory.
 */
public final class Reads {

    public static final String POSITION = "Throughline-Position";

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Views views;
    private final LongSupplier head;
    private final History history;
    private final MemberDirectory directory;
    private final Clock clock;
    private final ZoneId zone;

    /** @param head the log's last position */
    public Reads(Views views, LongSupplier head, History history, MemberDirectory directory, Clock clock, ZoneId zone) {
        this.views = views;
        this.head = head;
        this.history = history;
        this.directory = directory;
        this.clock = clock;
        this.zone = zone;
    }

    /** The query's answer at one position, or 304 without asking it where the reader has that answer. */
    public <T> Mono<ResponseEntity<T>> answer(ServerWebExchange exchange, Function<Reading, T> query) {
        return reading(exchange, Set.of(Parameters.AT_LEAST, Parameters.AS_OF)).flatMap(reading -> {
            HttpHeaders headers = exchange.getResponse().getHeaders();
            headers.set(POSITION, Long.toString(reading.position()));
            headers.setCacheControl(CacheControl.noCache().cachePrivate());
            return exchange.checkNotModified(tag(reading))
                    ? Mono.empty()
                    : Mono.fromCallable(() -> ResponseEntity.ok(query.apply(reading)));
        });
    }

    /** The same, of a list: its header says where the list goes on. */
    public <T extends Paged> Mono<ResponseEntity<T>> page(ServerWebExchange exchange, Function<Reading, T> query) {
        return answer(exchange, reading -> {
            T page = query.apply(reading);
            if (page.next() != null) {
                exchange.getResponse().getHeaders().set(HttpHeaders.LINK, Paging.link(exchange, page.next()));
            }
            return page;
        });
    }

    /** The views now, as the request asks for them; fails with 400, 401 or 503. What is no view has no past. */
    public Mono<Reading> reading(ServerWebExchange exchange) {
        return reading(exchange, Set.of(Parameters.AT_LEAST));
    }

    private Mono<Reading> reading(ServerWebExchange exchange, Set<String> always) {
        return Mono.defer(() -> {
            MemberId viewer = new MemberId(CurrentMember.of(exchange).memberId());
            Parameters.refuseUnknown(exchange, always);
            MultiValueMap<String, String> asked = exchange.getRequest().getQueryParams();
            Long atLeast = Parameters.position(Parameters.AT_LEAST, asked.getFirst(Parameters.AT_LEAST));
            Moment asOf = Parameters.read(
                    Parameters.AS_OF, asked.getFirst(Parameters.AS_OF), Moment.FORM, text -> Moment.parse(text, zone));
            if (asOf == null) {
                return atLeast(atLeast == null ? 0 : atLeast)
                        .publishOn(Schedulers.boundedElastic())
                        .map(newest -> reading(newest, viewer));
            }
            if (atLeast != null) {
                throw Problem.of(
                                422,
                                "parameter.invalid",
                                "Two parameters contradict each other",
                                "'asOf' names the position to show: 'atLeast' says nothing beside it.")
                        .exception();
            }
            return reached(asOf).publishOn(Schedulers.boundedElastic()).map(newest -> past(asOf, newest, viewer));
        });
    }

    /** The views once they know the moment. Only where they don't is the log asked whether it has such a position. */
    private Mono<Snapshot> reached(Moment asOf) {
        return asOf instanceof Moment.At at && at.position() > views.now().position()
                ? Mono.fromCallable(() -> at.within(head.getAsLong()))
                        .subscribeOn(Schedulers.boundedElastic())
                        .flatMap(this::atLeast)
                : atLeast(0);
    }

    /** The views as they were: what was recorded in the meantime is unknown there, and days are counted up to then. */
    private Reading past(Moment asOf, Snapshot newest, MemberId viewer) {
        return switch (asOf) {
            case Moment.At at -> past(at.position(), history.recordedAt(at.position(), newest), newest, viewer);
            case Moment.By by -> {
                Instant until = by.until(clock.instant());
                yield past(history.positionAt(until, newest), until, newest, viewer);
            }
        };
    }

    private Reading past(long position, Instant moment, Snapshot newest, MemberId viewer) {
        return new Reading(history.asOf(position, newest), newest, viewer, moment, zone, directory::byId);
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

    /**
     * A position up to the one that is read, named as such or by a moment.
     *
     * @param otherwise where the parameter isn't given
     */
    public long position(String name, @Nullable String text, Reading reading, long otherwise) {
        Moment moment = Parameters.read(name, text, Moment.FORM, form -> Moment.parse(form, zone));
        long position = switch (moment) {
            case Moment.At at -> at.position();
            case Moment.By by -> history.positionAt(by.until(clock.instant()), reading.snapshot());
            case null -> otherwise;
        };
        if (position > reading.position()) {
            throw Problem.of(
                            422,
                            "parameter.invalid",
                            "A parameter is out of range",
                            "'" + name + "' is position " + position + ", beyond " + reading.position()
                                    + ", which is read here.")
                    .exception();
        }
        return position;
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
                reading.authority().standingIn(reading.now()),
                directory.all(),
                reading.snapshot().broken(),
                reading.isPast(),
                reading.redacted(),
                Visibility.basis(reading.viewer(), reading.authorityNow()));
        return "\"%d-%08x\"".formatted(reading.position(), rest);
    }
}
