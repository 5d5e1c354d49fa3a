package dev.throughline.query.turns;

import dev.throughline.query.answer.Reading;
import dev.throughline.query.request.RequestAnswer;
import dev.throughline.query.request.Requests;
import java.util.stream.Stream;

/** The requests that wait for an answer of whoever decides what they ask for. */
final class RequestTurns implements TurnSource {

    private final Requests requests;
    private final Asking asking;

    RequestTurns(Reading reading) {
        this.requests = new Requests(reading);
        this.asking = new Asking(reading);
    }

    @Override
    public Stream<OpenTurn> turns() {
        return requests.all().stream().flatMap(this::open);
    }

    private Stream<OpenTurn> open(RequestAnswer request) {
        return Stream.ofNullable(request.turn())
                .flatMap(turn -> asking.at(request.askedAtPosition()).stream()
                        .map(asked -> asking.open(turn, request.id(), request.wanted(), asked)));
    }
}
