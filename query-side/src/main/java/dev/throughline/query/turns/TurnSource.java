package dev.throughline.query.turns;

import java.util.stream.Stream;

/** One kind of what waits on people. */
@FunctionalInterface
interface TurnSource {

    /** All that waits now, on anybody, as far as the reader may see it. */
    Stream<OpenTurn> turns();
}
