package dev.throughline.access.account;

import java.time.Instant;

/** A link that was given to this member and not used yet, by the hash of its secret. Times are in whole milliseconds. */
public record Invitation(String hash, Instant expires) {}
