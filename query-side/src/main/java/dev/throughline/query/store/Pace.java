package dev.throughline.query.store;

import java.time.Duration;

/**
 * How often, how long, and how much.
 *
 * @param beat how often the writer shows that it lives
 * @param patience after how long without a sign another takes over
 * @param idle how long who waits for news sleeps at most
 * @param hold how long a position may be read at since it was last seen to be the newest
 * @param keep how long what was superseded stays to be read, from when it was; longer than {@code hold}
 * @param prune how often what nobody reads any more is taken away
 * @param abandoned after how long without a sign the views of another edition are dropped
 * @param batch how many events are read at once
 * @param saved how many events lie between two positions at which all is saved, at least
 * @param atHand how many states of a view are kept in memory, at most
 */
record Pace(
        Duration beat,
        Duration patience,
        Duration idle,
        Duration hold,
        Duration keep,
        Duration prune,
        Duration abandoned,
        int batch,
        int saved,
        int atHand) {

    static final Pace USUAL = new Pace(
            Duration.ofSeconds(1),
            Duration.ofSeconds(5),
            Duration.ofMillis(250),
            Duration.ofSeconds(30),
            Duration.ofSeconds(60),
            Duration.ofSeconds(10),
            Duration.ofHours(1),
            500,
            500,
            20_000);
}
