package dev.throughline.access;

import dev.throughline.access.account.Account;
import java.util.Objects;

/**
 * A member as people know one another. It stands in the member directory only, never in the log.
 *
 * @param id {@code m-} and 12 characters of {@code [0-9a-z]}, drawn at random; never reused
 * @param handle {@code [a-z][a-z0-9-]{1,38}}, without the {@code @}
 * @param name 1 to 200 characters
 * @param email an address, or empty if none is known
 */
public record Person(String id, String handle, String name, String email) {

    /** Whose account this is, which has not been erased. */
    static Person of(Account account) {
        var personal = Objects.requireNonNull(account.personal(), "erased");
        return new Person(account.id(), personal.handle(), personal.name(), personal.email());
    }
}
