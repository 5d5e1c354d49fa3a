package dev.throughline.command.mandate;

import dev.throughline.events.MemberId;
import java.time.Instant;

/**
 * A role held.
 *
 * @param member who holds it
 * @param since when it began: the moment at which its assignment was recorded
 */
public record Mandate(MemberId member, Instant since) {}
