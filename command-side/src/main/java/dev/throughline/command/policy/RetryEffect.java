package dev.throughline.command.policy;

import dev.throughline.events.EffectId;
import dev.throughline.events.Rationale;

/** Try a parked effect again: it is judged anew, and takes effect or is refused. */
record RetryEffect(EffectId effect, Rationale why) implements PolicyCommand {}
