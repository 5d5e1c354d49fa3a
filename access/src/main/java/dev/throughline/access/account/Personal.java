package dev.throughline.access.account;

/**
 * What is known of a person, until it is erased.
 *
 * @param handle without the {@code @}; no two accounts have the same
 * @param email an address, or empty
 */
public record Personal(String handle, String name, String email) {}
