package dev.throughline.access;

import dev.throughline.access.problem.Problem;
import java.net.InetAddress;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Signs people in, by password or by invitation, and out. */
final class SigningIn implements FirstSignIn {

    private final AccountStore store;
    private final MemberDirectory directory;
    private final Membership membership;
    private final Passwords passwords;
    private final Sessions sessions;
    private final Invitations invitations;
    private final SignInThrottle throttle;

    SigningIn(
            AccountStore store,
            MemberDirectory directory,
            Membership membership,
            Passwords passwords,
            Sessions sessions,
            Invitations invitations,
            SignInThrottle throttle) {
        this.store = store;
        this.directory = directory;
        this.membership = membership;
        this.passwords = passwords;
        this.sessions = sessions;
        this.invitations = invitations;
        this.throttle = throttle;
    }

    /**
     * Opens a session. A handle that nobody has, a wrong password, a member without one and a deactivated member get the
     * same answer, after the same work.
     *
     * @param former the session that the browser had until now, which ends
     */
    Mono<Opened> byPassword(
            String givenHandle, String password, @Nullable InetAddress address, @Nullable String former) {
        var handle = givenHandle.strip().replaceFirst("^@", "").toLowerCase(Locale.ROOT);
        var key = PersonalData.HANDLE.matcher(handle).matches() ? handle : "";
        return Mono.defer(() -> {
            throttle.attempt(key, address);
            var person = directory.byHandle(key).filter(found -> membership.isActive(found.id()));
            return store.mono(tx -> person.flatMap(found -> password(tx, found.id())))
                    .flatMap(hash -> Mono.fromFuture(() -> passwords.matches(password, hash.orElse(null)))
                            .filter(matches -> matches)
                            .flatMap(matches -> open(person.orElseThrow(), hash.orElseThrow(), former)))
                    .switchIfEmpty(Mono.error(() -> refused().exception()))
                    .doOnNext(opened -> throttle.forgive(key, address));
        });
    }

    /** Whom a link invites; 404 {@code invitation.unknown} if nobody (any more). */
    Mono<Person> invited(String secret) {
        return store.mono(tx -> invitations.find(tx, secret))
                .flatMap(member ->
                        Mono.justOrEmpty(member.filter(membership::isActive).flatMap(directory::byId)))
                .switchIfEmpty(Mono.error(() -> unknownInvitation().exception()));
    }

    /** Sets the password, ends the member's other sessions and opens one. A refused password leaves the link good. */
    Mono<Opened> byInvitation(String secret, String password) {
        return invited(secret).flatMap(person -> {
            Passwords.check(password, person);
            return Mono.fromFuture(() -> passwords.hash(password))
                    .flatMap(hash -> store.mono(tx -> {
                        if (invitations.use(tx, secret).isEmpty()) {
                            throw unknownInvitation().exception();
                        }
                        tx.sql("UPDATE member SET password = ? WHERE id = ?", hash, person.id())
                                .update();
                        sessions.endAll(tx, person.id());
                        return new Opened(person, sessions.open(tx, person.id()));
                    }))
                    .doOnNext(opened -> throttle.forget(person.handle()));
        });
    }

    Mono<Void> out(SignedIn session) {
        return store.mono(tx -> {
                    sessions.end(tx, session.credential());
                    return session;
                })
                .then();
    }

    @Override
    public Optional<String> link(String memberId) {
        return store.run(
                tx -> !membership.isActive(memberId) || password(tx, memberId).isPresent()
                        ? Optional.empty()
                        : Optional.of(invitations.issue(tx, memberId).link()));
    }

    /** Whether this member has a password, and so a way in. */
    static boolean hasPassword(Transaction tx, String memberId) {
        return password(tx, memberId).isPresent();
    }

    private Mono<Opened> open(Person person, String hash, @Nullable String former) {
        return store.mono(tx -> {
            // the password may have been changed, or the member deactivated, while this one was being checked
            if (!password(tx, person.id()).equals(Optional.of(hash))) {
                throw refused().exception();
            }
            if (former != null) {
                sessions.end(tx, former);
            }
            return new Opened(person, sessions.open(tx, person.id()));
        });
    }

    private static Optional<String> password(Transaction tx, String memberId) {
        return tx.sql("SELECT password FROM member WHERE id = ? AND password IS NOT NULL", memberId)
                .query(String.class)
                .optional();
    }

    private static Problem refused() {
        return Problem.of(401, "sign-in.refused", "Not signed in", "The handle or the password is wrong.");
    }

    private static Problem unknownInvitation() {
        return Problem.of(
                        404,
                        "invitation.unknown",
                        "This link is not valid",
                        "It was used, replaced by a newer one, or has expired. Ask a workspace owner for a new one.")
                .withInstance(URI.create("/api/invitations"));
    }

    /** @param secret the new session's, for its cookie */
    record Opened(Person person, String secret) {

        @Override
        public String toString() {
            return "Opened[" + person.id() + "]";
        }
    }
}
