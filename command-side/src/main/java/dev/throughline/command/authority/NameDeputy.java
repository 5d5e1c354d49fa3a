package dev.throughline.command.authority;

import dev.throughline.events.MandateKey;
import dev.throughline.events.MemberId;
import dev.throughline.events.Rationale;
import dev.throughline.events.Role;
import java.time.Instant;

/** Decides who stands in for the holder of a mandate, from a moment until another. */
record NameDeputy(MandateKey mandate, Role role, MemberId deputy, Instant from, Instant to, Rationale why)
        implements DeputyCommand {}
