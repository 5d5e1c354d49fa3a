package dev.throughline.access;

/**
 * A member as people know one another. It stands in the member directory only, never in the log.
 *
 * @param id {@code m-} and 12 characters of {@code [0-9a-z]}, drawn at random; never reused
 * @param handle {@code [a-z][a-z0-9-]{1,38}}, without the {@code @}
 * @param name 1 to 200 characters
 * @param email an address, or empty if none is known
 */
public record Person(String id, String handle, String name, String email) {}
