package dev.throughline.command.authority;

import dev.throughline.events.MandateKey;
import dev.throughline.events.MemberId;
import dev.throughline.events.Rationale;
import dev.throughline.events.Role;

/** Decides that a deputy stands in no longer. */
record EndDeputy(MandateKey mandate, Role role, MemberId deputy, Rationale why) implements DeputyCommand {}
