package dev.throughline.events;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * One person who took a decision, and in which role.
 *
 * @param member who decided
 * @param role the role that was exercised
 * @param standingInFor the accountable person whom a deputy stood in for (JSON {@code for}); null where the holder decided
 */
public record Decider(
        MemberId member,
        Role role,
        @JsonProperty("for") @Nullable MemberId standingInFor) {}
