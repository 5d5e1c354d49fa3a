package dev.throughline.query.turns;

import dev.throughline.events.Role;
import dev.throughline.query.answer.Reading;
import dev.throughline.query.board.Handoff;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Everything that waits on somebody, and what of it concerns the reader. */
public final class Turns {

    private static final Comparator<OpenTurn> URGENCY = Comparator.comparing(
                    (OpenTurn open) -> !open.turn().overdue())
            .thenComparing(open -> open.turn().since())
            .thenComparing(OpenTurn::subject);

    private final Reading reading;

    public Turns(Reading reading) {
        this.reading = reading;
    }

    /** What is asked of the reader: overdue first, then oldest. What they agreed to deliver, and are at work on, is none. */
    public List<OpenTurn> mine() {
        return all().filter(open -> open.turn().mine() && !isDelivery(open))
                .sorted(URGENCY)
                .toList();
    }

    /** The decision about this subject that came back and waits to be looked at again. */
    public Optional<OpenTurn> revisit(String subject) {
        return new RevisitTurns(reading).about(reading.facts(subject)).findFirst();
    }

    /** What the reader agreed to deliver. */
    List<OpenTurn> delivering() {
        return all().filter(open -> open.turn().mine() && isDelivery(open))
                .sorted(URGENCY)
                .toList();
    }

    /** What the reader waits for: it was asked for by them, or in a role that they hold now. */
    List<OpenTurn> waitingFor() {
        return all().filter(open -> !open.turn().mine() && waitsFor(open))
                .sorted(URGENCY)
                .toList();
    }

    private Stream<OpenTurn> all() {
        return Stream.of(
                        new HandoffTurns(reading),
                        new RequestTurns(reading),
                        new RevisitTurns(reading),
                        new ParkedTurns(reading))
                .flatMap(TurnSource::turns);
    }

    private boolean waitsFor(OpenTurn open) {
        return switch (open.turn().act()) {
            case SEE_TO_ANSWER, RETRY_EFFECT, LOOK_AGAIN -> false;
            default ->
                open.asks().stream()
                                .anyMatch(asks -> asks.member()
                                        .id()
                                        .equals(reading.viewer().value()))
                        || holdsTheOther(open);
        };
    }

    /** Of the two roles between which a handoff lies, the one whose turn it is not. */
    private boolean holdsTheOther(OpenTurn open) {
        if (open.product() == null || open.project() == null) {
            return false;
        }
        Role other = open.turn().role() == Role.PRODUCT_MANAGER ? Role.PROJECT_MANAGER : Role.PRODUCT_MANAGER;
        return reading.mayAct(other, Asking.place(open));
    }

    private static boolean isDelivery(OpenTurn open) {
        return open.turn().act() == Handoff.Act.DELIVER;
    }
}
