package dev.throughline.query.request;

import dev.throughline.events.MemberId;
import dev.throughline.events.RequestId;
import dev.throughline.events.Role;
import dev.throughline.query.answer.Parameters;
import dev.throughline.query.answer.Reading;
import dev.throughline.query.answer.Reads;
import dev.throughline.query.answer.Unknown;
import java.util.Arrays;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

@RestController
class RequestController {

    private final Reads reads;

    RequestController(Reads reads) {
        this.reads = reads;
    }

    @GetMapping("/api/requests")
    Mono<ResponseEntity<RequestsAnswer>> requests(
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String waitingOn,
            ServerWebExchange exchange) {
        return reads.answer(exchange, reading -> {
            Request.State in = Parameters.read("state", state, "a request's state", Request.State::valueOf);
            Predicate<RequestAnswer> waits = waitingOn == null ? request -> true : waitsOn(waitingOn, reading);
            return new RequestsAnswer(
                    reading.position(),
                    new Requests(reading)
                            .all().stream()
                                    .filter(request -> (in == null || request.state() == in) && waits.test(request))
                                    .toList(),
                    reading.anyBroken());
        });
    }

    @GetMapping("/api/requests/{request}")
    Mono<ResponseEntity<OneRequest>> one(@PathVariable String request, ServerWebExchange exchange) {
        return reads.answer(exchange, reading -> {
            RequestId id = Unknown.unlessId(request, RequestId::new);
            RequestAnswer found = new Requests(reading).find(id).orElseThrow(() -> Unknown.is(id.value()));
            return new OneRequest(reading.position(), found, reading.broken(id.value()));
        });
    }

    /** A role's name, or a member by id, handle or {@code me}. */
    private Predicate<RequestAnswer> waitsOn(String waitingOn, Reading reading) {
        if (Arrays.stream(Role.values()).anyMatch(role -> role.name().equals(waitingOn))) {
            Role role = Role.valueOf(waitingOn);
            return request -> request.turn() != null && request.turn().role() == role;
        }
        MemberId member = reads.member(waitingOn, reading);
        return request -> request.turn() != null
                && request.turn().holders().stream()
                        .anyMatch(holder -> holder.id().equals(member.value()));
    }
}
