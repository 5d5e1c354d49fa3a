package dev.throughline.events.request;

import dev.throughline.events.FactAddress;
import dev.throughline.events.NotWords;
import org.jspecify.annotations.Nullable;

/**
 * A fact that a request would decide anew, as it was when it was asked for.
 *
 * @param fact its address
 * @param revision the version of the event that had last decided it; null where it was never decided
 */
public record AskedFact(
        @NotWords FactAddress fact, @Nullable Long revision) {}
