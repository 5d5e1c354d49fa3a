package dev.throughline.query.authority;

import dev.throughline.events.Role;

/**
 * A role that somebody holds.
 *
 * @param place the product or project that it is held for; the workspace for its owners
 */
public record Mandate(Role role, Place place) {}
