package dev.throughline.query.answer;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.throughline.events.Role;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who decided, and in which role.
 *
 * @param standingInFor the accountable person whom a deputy stood in for (JSON {@code for}); null where the holder decided
 */
public record DeciderAnswer(
        PersonAnswer member,
        Role role,
        @JsonProperty("for") @Nullable PersonAnswer standingInFor) {}
