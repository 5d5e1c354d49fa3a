package dev.throughline.query.live;

import dev.throughline.access.CurrentMember;
import dev.throughline.access.SignedIn;
import dev.throughline.access.SignedInWatch;
import dev.throughline.query.answer.Parameters;
import dev.throughline.query.answer.Reading;
import dev.throughline.query.answer.Reads;
import dev.throughline.query.fold.Views;
import java.time.Duration;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@RestController
class LiveController {

    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    private static final Duration RECONNECT = Duration.ofSeconds(1);

    private final Reads reads;
    private final Views views;
    private final SignedInWatch watch;
    private final Closing closing;

    LiveController(Reads reads, Views views, SignedInWatch watch, Closing closing) {
        this.reads = reads;
        this.views = views;
        this.watch = watch;
        this.closing = closing;
    }

    /** Ends with the reader's session, token or membership. */
    @GetMapping(path = "/api/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    Flux<ServerSentEvent<Told>> events(ServerWebExchange exchange) {
        String lastSeen = exchange.getRequest().getHeaders().getFirst("Last-Event-ID");
        return reads.reading(exchange).flatMapMany(reading -> {
            Long resumed = Parameters.position("Last-Event-ID", lastSeen);
            return resumed == null
                    ? stream(exchange, reading, reading.position())
                    : reads.atLeast(resumed).flatMapMany(known -> stream(exchange, reading, resumed));
        });
    }

    private Flux<ServerSentEvent<Told>> stream(ServerWebExchange exchange, Reading reading, long after) {
        SignedIn signedIn = CurrentMember.of(exchange);
        Flux<ServerSentEvent<Told>> opening =
                Flux.just(ServerSentEvent.<Told>builder().retry(RECONNECT).build());
        Flux<ServerSentEvent<Told>> heartbeats = Flux.interval(HEARTBEAT)
                .onBackpressureDrop()
                .map(beat -> ServerSentEvent.<Told>builder().comment("").build());
        Mono<Void> end = Mono.firstWithSignal(
                watch.ended(signedIn), closing.begun(), views.changes().then());
        return opening.concatWith(Flux.merge(new LiveStream(views, reading.viewer(), after).events(), heartbeats))
                .takeUntilOther(end);
    }
}
