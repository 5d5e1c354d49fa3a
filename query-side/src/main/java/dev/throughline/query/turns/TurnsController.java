package dev.throughline.query.turns;

import dev.throughline.events.Owner;
import dev.throughline.events.feature.FeatureHandedOff;
import dev.throughline.query.answer.Parameters;
import dev.throughline.query.answer.Reading;
import dev.throughline.query.answer.Reads;
import dev.throughline.query.decisions.DecisionFold;
import dev.throughline.query.decisions.Decisions;
import dev.throughline.query.decisions.Scope;
import dev.throughline.query.fold.Decision;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

@RestController
class TurnsController {

    private static final int NEWEST = 50;

    private final Reads reads;

    TurnsController(Reads reads) {
        this.reads = reads;
    }

    /** @param since the position up to which the reader has seen everything; the reader's browser keeps it */
    @GetMapping("/api/me/turns")
    Mono<ResponseEntity<TurnsAnswer>> turns(
            @RequestParam(required = false) @Nullable String since, ServerWebExchange exchange) {
        return reads.answer(exchange, reading -> turns(Parameters.position("since", since), reading));
    }

    static TurnsAnswer turns(@Nullable Long since, Reading reading) {
        Turns turns = new Turns(reading);
        return new TurnsAnswer(
                reading.position(),
                turns.mine(),
                turns.delivering(),
                turns.waitingFor(),
                since == null ? null : changed(since, reading),
                reading.anyBroken());
    }

    /** A proposal is told once, by the handoff's side of it; contributions decide nothing. */
    private static TurnsAnswer.Changed changed(long since, Reading reading) {
        Decisions decisions = new Decisions(reading);
        List<Decision> others = DecisionFold.in(reading.snapshot()).after(since).stream()
                .filter(decision -> decision.metadata().owner() != Owner.CONTRIBUTOR
                        && !(decision.event() instanceof FeatureHandedOff)
                        && !decision.metadata().actor().equals(reading.viewer().value())
                        && reading.maySee(Scope.of(decision.event()).place()))
                .toList()
                .reversed();
        return new TurnsAnswer.Changed(
                since,
                others.size(),
                others.stream().limit(NEWEST).map(decisions::answer).toList());
    }
}
