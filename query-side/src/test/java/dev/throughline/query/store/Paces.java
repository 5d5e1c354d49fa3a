package dev.throughline.query.store;

import java.time.Duration;

/** Quicker than usual, so that a test doesn't wait for what is slow on purpose. */
final class Paces {

    private Paces() {}

    static Pace inTests(int batch, int atHand) {
        return inTests(batch, atHand, 60);
    }

    static Pace inTests(int batch, int atHand, int saved) {
        return new Pace(
                Duration.ofMillis(100),
                Duration.ofSeconds(1),
                Duration.ofMillis(50),
                Duration.ofSeconds(30),
                Duration.ofSeconds(60),
                Duration.ofSeconds(10),
                Duration.ofHours(1),
                batch,
                saved,
                atHand);
    }
}
