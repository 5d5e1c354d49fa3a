package dev.throughline.query.me;

import dev.throughline.query.answer.Reading;
import dev.throughline.query.answer.Reads;
import dev.throughline.query.turns.Turns;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

@RestController
class MeController {

    private final Reads reads;

    MeController(Reads reads) {
        this.reads = reads;
    }

    @GetMapping("/api/me")
    Mono<ResponseEntity<MeAnswer>> me(ServerWebExchange exchange) {
        return reads.answer(exchange, MeController::me);
    }

    static MeAnswer me(Reading reading) {
        return new MeAnswer(
                reading.position(),
                reading.person(reading.viewer().value()),
                new MeAnswer.Workspace(reading.authority().workspace()),
                reading.authority().isOwner(reading.viewer()),
                reading.roles(reading.viewer()),
                new Turns(reading).mine().size(),
                reading.anyBroken());
    }
}
