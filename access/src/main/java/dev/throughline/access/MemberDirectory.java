package dev.throughline.access;

import dev.throughline.access.problem.ProblemException;
import java.util.Collection;
import java.util.Optional;

/**
 * The member directory: handle, name and e-mail ↔ random member id. It knows people, not memberships: who is a member,
 * and in which role, the log alone decides.
 *
 * <p>Reads answer from memory and may be made on any thread; they know what this process wrote, and what another one of
 * the same workspace wrote within seconds. Writes wait for the disk or the database: they are durable when they return,
 * and refuse to run on an event loop.
 */
public interface MemberDirectory {

    /** Empty if the id was never given or its entry was erased; both read as “former member”. */
    Optional<Person> byId(String memberId);

    /** @param handle without the {@code @} */
    Optional<Person> byHandle(String handle);

    /** All entries, by handle; erased ones are not among them. */
    Collection<Person> all();

    /**
     * The member id behind what a path or body names: an id ({@code m-…}) or a handle ({@code @jane}).
     *
     * @return empty if nobody is called so. An id whose entry was erased still resolves: the log may speak of it.
     */
    Optional<String> resolve(String idOrHandle);

    /**
     * Enters a person under the command that admits them, before the command is recorded. The same command id again
     * answers the same member id and changes nothing.
     *
     * @param email an address, or empty
     * @return the new member id
     * @throws HandleTaken 409 {@code handle.taken}
     * @throws ProblemException 422 {@code field.invalid} for a handle, name or address that can't be one
     */
    String enter(String commandId, String handle, String name, String email);

    /**
     * Gives an entry whose own command was not recorded to another command, which admits the same handle anew.
     *
     * @param memberId whose entry has the handle
     * @throws ProblemException 422 {@code field.invalid} for a name or address that can't be one
     */
    void enterAgain(String memberId, String commandId, String name, String email);

    /** Forgets handle, name, e-mail and password for good and ends every way in; the id stays, as a former member's. */
    void erase(String memberId);

    /** Ends every way in at once: sessions, tokens, invitations and the password. The entry stays. */
    void deactivate(String memberId);
}
