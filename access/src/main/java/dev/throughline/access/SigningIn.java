package dev.throughline.access;

import dev.throughline.access.account.Account;
import dev.throughline.access.account.AccountStore;
import dev.throughline.access.account.Changed;
import dev.throughline.access.account.Key;
import dev.throughline.access.problem.Problem;
import java.net.InetAddress;
import java.net.URI;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Signs people in, by password or by invitation, and out. */
final class SigningIn implements FirstSignIn {

    private final AccountStore store;
    private final Membership membership;
    private final Passwords passwords;
    private final Sessions sessions;
    private final Invitations invitations;
    private final SignInThrottle throttle;

    SigningIn(
            AccountStore store,
            Membership membership,
            Passwords passwords,
            Sessions sessions,
            Invitations invitations,
            SignInThrottle throttle) {
        this.store = store;
        this.membership = membership;
        this.passwords = passwords;
        this.sessions = sessions;
        this.invitations = invitations;
        this.throttle = throttle;
    }

    /** The person behind a sign-in, as they are called now; empty once erased. */
    Mono<Person> person(SignedIn signedIn) {
        return store.find(Key.ID, signedIn.memberId())
                .filter(account -> account.personal() != null)
                .map(Person::of);
    }

    /**
     * Opens a session. A handle that nobody has, a wrong password, a member without one and a deactivated member get the
     * same answer, after the same work.
     *
     * @param former the session that the browser had until now, which ends
     */
    Mono<Opened> byPassword(
            String givenHandle, String password, @Nullable InetAddress address, @Nullable SignedIn former) {
        var handle = givenHandle.strip().replaceFirst("^@", "").toLowerCase(Locale.ROOT);
        var key = PersonalData.HANDLE.matcher(handle).matches() ? handle : "";
        return Mono.defer(() -> {
            throttle.attempt(key, address);
            return store.find(Key.HANDLE, key)
                    .filter(account -> membership.isActive(account.id()))
                    .map(Optional::of)
                    .defaultIfEmpty(Optional.empty())
                    .flatMap(account -> Mono.fromFuture(() -> passwords.matches(
                                    password, account.map(Account::password).orElse(null)))
                            .filter(matches -> matches)
                            .flatMap(matches -> open(account.orElseThrow(), former)))
                    .switchIfEmpty(Mono.error(() -> refused().exception()))
                    .doOnNext(opened -> throttle.forgive(key, address));
        });
    }

    /** Whom a link invites; 404 {@code invitation.unknown} if nobody (any more). */
    Mono<Person> invited(String secret) {
        return invitations
                .find(secret)
                .filter(account -> membership.isActive(account.id()) && account.personal() != null)
                .map(Person::of)
                .switchIfEmpty(Mono.error(() -> unknownInvitation().exception()));
    }

    /**
     * Sets the password, ends the member's other sessions and opens one. A refused password leaves the link good; of two
     * who come with it at once, one finds it gone.
     */
    Mono<Opened> byInvitation(String secret, String password) {
        return invited(secret).flatMap(person -> {
            Passwords.check(password, person);
            return Mono.fromFuture(() -> passwords.hash(password))
                    .flatMap(hash -> store.change(person.id(), account -> {
                        if (!invitations.isInvited(account, secret)) {
                            throw unknownInvitation().exception();
                        }
                        var alone =
                                account.withPassword(hash).withoutInvitation().withoutSessions(session -> true);
                        return opened(alone, person);
                    }))
                    .doOnNext(opened -> throttle.forget(person.handle()));
        });
    }

    Mono<Void> out(SignedIn session) {
        return sessions.end(session);
    }

    @Override
    public Optional<String> link(String memberId) {
        return Waiting.on(store.change(memberId, account -> {
                    if (!membership.isActive(memberId) || account.password() != null) {
                        return new Changed<>(account, Optional.<String>empty());
                    }
                    var issued = invitations.issued(account);
                    return new Changed<>(
                            issued.account(), Optional.of(issued.result().path()));
                }))
                .flatMap(link -> link);
    }

    private Mono<Opened> open(Account checked, @Nullable SignedIn former) {
        // first, and by itself: a crash in between leaves nobody signed in
        var ended = former == null ? Mono.<Void>empty() : sessions.end(former);
        return ended.then(store.change(checked.id(), account -> {
            // the password may have been changed, or the member deactivated, while this one was being checked
            if (account.personal() == null || !Objects.equals(account.password(), checked.password())) {
                throw refused().exception();
            }
            return opened(account, Person.of(account));
        }));
    }

    private Changed<Opened> opened(Account account, Person person) {
        var secret = Secrets.draw();
        return new Changed<>(sessions.opened(account, secret), new Opened(person, secret));
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
