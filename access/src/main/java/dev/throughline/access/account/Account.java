package dev.throughline.access.account;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that is kept of one member: who it is, and every way in. Its changes are pure; an {@link AccountStore} makes them
 * last.
 *
 * @param id the member id, never given again
 * @param commandId the command that admitted the person
 * @param personal null once erased
 * @param password its hash; null until the first invitation is accepted, and once deactivated or erased
 */
public record Account(
        String id,
        String commandId,
        @Nullable Personal personal,
        @Nullable String password,
        List<Session> sessions,
        List<Token> tokens,
        @Nullable Invitation invitation) {

    public Account {
        // in one order, so that accounts are equal if what they hold is
        sessions = sessions.stream()
                .sorted(Comparator.comparing(Session::opened).thenComparing(Session::hash))
                .toList();
        tokens = tokens.stream()
                .sorted(Comparator.comparing(Token::created).thenComparing(Token::hash))
                .toList();
    }

    /** Somebody who has no way in yet. */
    public static Account entered(String id, String commandId, Personal personal) {
        return new Account(id, commandId, personal, null, List.of(), List.of(), null);
    }

    public Optional<Session> session(String hash) {
        return sessions.stream().filter(one -> one.hash().equals(hash)).findFirst();
    }

    public Optional<Token> token(String hash) {
        return tokens.stream().filter(one -> one.hash().equals(hash)).findFirst();
    }

    /** The same person, admitted by another command and called so. */
    public Account enteredAgain(String newCommandId, Personal newPersonal) {
        return new Account(id, newCommandId, newPersonal, password, sessions, tokens, invitation);
    }

    public Account withPassword(String hash) {
        return new Account(id, commandId, personal, hash, sessions, tokens, invitation);
    }

    public Account with(Session session) {
        return withSessions(Stream.concat(sessions.stream(), Stream.of(session)).toList());
    }

    public Account with(Token token) {
        return withTokens(Stream.concat(tokens.stream(), Stream.of(token)).toList());
    }

    /** Voids the former one. */
    public Account with(Invitation newInvitation) {
        return new Account(id, commandId, personal, password, sessions, tokens, newInvitation);
    }

    public Account withoutInvitation() {
        return new Account(id, commandId, personal, password, sessions, tokens, null);
    }

    public Account withoutSessions(Predicate<Session> ended) {
        return withSessions(sessions.stream().filter(ended.negate()).toList());
    }

    public Account withoutTokens(Predicate<Token> ended) {
        return withTokens(tokens.stream().filter(ended.negate()).toList());
    }

    /** The session or token with this hash was used then; uses that are told late don't turn it back. */
    public Account usedAt(String hash, Instant now) {
        return withSessions(sessions.stream()
                        .map(one -> one.hash().equals(hash) && one.lastUsed().isBefore(now) ? one.usedAt(now) : one)
                        .toList())
                .withTokens(tokens.stream()
                        .map(one -> one.hash().equals(hash) && isBefore(one.lastUsed(), now) ? one.usedAt(now) : one)
                        .toList());
    }

    /** Nobody gets in by it any more. */
    public Account withoutWaysIn() {
        return new Account(id, commandId, personal, null, List.of(), List.of(), null);
    }

    /** Nothing of the person is left, but that there was one. */
    public Account erased() {
        return new Account(id, commandId, null, null, List.of(), List.of(), null);
    }

    private Account withSessions(List<Session> others) {
        return new Account(id, commandId, personal, password, others, tokens, invitation);
    }

    private Account withTokens(List<Token> others) {
        return new Account(id, commandId, personal, password, sessions, others, invitation);
    }

    private static boolean isBefore(@Nullable Instant used, Instant now) {
        return used == null || used.isBefore(now);
    }

    @Override
    public String toString() {
        return "Account[" + id + "]";
    }
}
