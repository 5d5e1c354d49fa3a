package dev.throughline.command.dispatch;

import dev.throughline.access.problem.Problem.FieldError;
import dev.throughline.events.MemberId;
import dev.throughline.log.Request;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who asks for a decision, and how: all that a command doesn't say itself.
 *
 * @param actor who is authenticated; for a policy, who decided its cause
 * @param commandId unique for the member and the key that they gave
 * @param request what is compared when the key comes again
 * @param decidedAt when they say it was decided; null for now
 * @param revision what they believe to be the fact's latest decision
 * @param errors values of the body that make no sense; told only to who may decide
 * @param cause what a policy acts on; null where a person asks
 */
public record Asking(
        MemberId actor,
        String commandId,
        Request request,
        @Nullable Instant decidedAt,
        Revision revision,
        List<FieldError> errors,
        @Nullable Cause cause) {

    public Asking {
        errors = List.copyOf(errors);
    }

    /** The id of a member's command under their key: the same for both, and nobody can find a key for another's command. */
    public static String commandId(MemberId actor, String key) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(actor.value().getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            return HexFormat.of().formatHex(digest.digest(key.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** Asks now, about whatever the fact's latest decision is. */
    public static Asking now(MemberId actor, String commandId, Request request) {
        return new Asking(actor, commandId, request, null, Revision.UNSAID, List.of(), null);
    }

    /** A policy asks, in the stead of whoever decided its cause: whatever the facts are that it decides on. */
    public static Asking because(Cause cause, String commandId, Request request) {
        var decider = cause.decision().decidedBy().getFirst().member();
        return new Asking(decider, commandId, request, null, Revision.ANY, List.of(), cause);
    }

    /** The same, decided at another moment. */
    public Asking decidedAt(@Nullable Instant moment) {
        return new Asking(actor, commandId, request, moment, revision, errors, cause);
    }

    /** The same, on this revision. */
    public Asking on(Revision expected) {
        return new Asking(actor, commandId, request, decidedAt, expected, errors, cause);
    }

    /** The same, with what was wrong in the body. */
    public Asking with(List<FieldError> wrong) {
        return new Asking(actor, commandId, request, decidedAt, revision, wrong, cause);
    }
}
