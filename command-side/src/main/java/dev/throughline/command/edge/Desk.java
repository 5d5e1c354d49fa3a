package dev.throughline.command.edge;

import dev.throughline.access.MemberDirectory;
import dev.throughline.access.problem.ProblemException;
import dev.throughline.command.dispatch.Asking;
import dev.throughline.command.dispatch.Command;
import dev.throughline.command.dispatch.Dispatch;
import dev.throughline.command.dispatch.Outcome;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Where controllers hand a command in: reads the envelope, takes the command through the dispatch on a virtual thread of
 * its own, and answers. Nothing happens before the answer is subscribed to.
 */
@Component
public final class Desk implements DisposableBean {

    private final Dispatch dispatch;
    private final MemberDirectory directory;
    private final People people;
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("command-", 0).factory());

    Desk(Dispatch dispatch, MemberDirectory directory, People people) {
        this.dispatch = dispatch;
        this.directory = directory;
        this.people = people;
    }

    /** For a command that decides on what is there: 200. */
    public Mono<ResponseEntity<Answer>> decide(
            ServerWebExchange exchange, Body body, Function<Reading, ? extends Command> command) {
        return take(exchange, body, command, null, id -> {});
    }

    /**
     * The same, with something to do outside the log once the decision is durable, on the id that the answer names. It is
     * done again when the command is repeated, so that a crash in between is made up for.
     */
    public Mono<ResponseEntity<Answer>> decide(
            ServerWebExchange exchange,
            Body body,
            Function<Reading, ? extends Command> command,
            Consumer<String> afterwards) {
        return take(exchange, body, command, null, afterwards);
    }

    /** For a command that creates something: 201 and where it can be read, e.g. {@code "/api/features/"} and its id. */
    public Mono<ResponseEntity<Answer>> create(
            ServerWebExchange exchange, Body body, String path, Function<Reading, ? extends Command> command) {
        return take(exchange, body, command, path, id -> {});
    }

    @Override
    public void destroy() {
        threads.close();
    }

    private Mono<ResponseEntity<Answer>> take(
            ServerWebExchange exchange,
            Body body,
            Function<Reading, ? extends Command> command,
            @Nullable String createdUnder,
            Consumer<String> afterwards) {
        var sought = Sought.on(exchange);
        if (sought != null) {
            return Mono.fromRunnable(() -> sought.read(reading(exchange, body), body, command));
        }
        return Mono.fromCallable(() -> {
                    var outcome = outcome(exchange, body, command);
                    var answer = Answer.of(outcome.commit());
                    afterwards.accept(answer.id());
                    return response(outcome, answer, createdUnder);
                })
                .subscribeOn(Schedulers.fromExecutor(threads))
                .onErrorMap(
                        ProblemException.class,
                        refusal -> people.named(refusal.problem()).exception());
    }

    private Outcome outcome(ServerWebExchange exchange, Body body, Function<Reading, ? extends Command> command) {
        Asking asking = Envelope.of(exchange, body);
        return dispatch.replay(asking).orElseGet(() -> {
            var reading = new Reading(directory, body, asking.revision());
            var read = command.apply(reading);
            return dispatch.dispatch(read, asking.with(reading.errors()));
        });
    }

    private Reading reading(ServerWebExchange exchange, Body body) {
        return new Reading(
                directory,
                body,
                Envelope.revision(exchange.getRequest().getHeaders().get("If-Match")));
    }

    private static ResponseEntity<Answer> response(Outcome outcome, Answer answer, @Nullable String createdUnder) {
        var response = createdUnder == null
                ? ResponseEntity.ok()
                : ResponseEntity.status(HttpStatus.CREATED).location(URI.create(createdUnder + answer.id()));
        response.eTag("\"" + answer.version() + "\"")
                .header("Throughline-Position", Long.toString(outcome.commit().lastPosition()));
        if (outcome.replayed()) {
            response.header("Idempotent-Replay", "true");
        }
        return response.body(answer);
    }
}
