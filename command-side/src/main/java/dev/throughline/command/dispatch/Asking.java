package dev.throughline.command.dispatch;

import dev.throughline.access.problem.Problem.FieldError;
import dev.throughline.events.MemberId;
import dev.throughline.log.Request;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who asks for a decision, and how: all that a command doesn't say itself.
 *
 * @param actor who is authenticated
 * @param commandId unique for the member and the key that they gave
 * @param request what is compared when the key comes again
 * @param decidedAt when they say it was decided; null for now
 * @param revision what they believe to be the fact's latest decision
 * @param errors values of the body that make no sense; told only to who may decide
 */
public record Asking(
        MemberId actor,
        String commandId,
        Request request,
        @Nullable Instant decidedAt,
        Revision revision,
        List<FieldError> errors) {

    public Asking {
        errors = List.copyOf(errors);
    }

    /** Asks now, about whatever the fact's latest decision is. */
    public static Asking now(MemberId actor, String commandId, Request request) {
        return new Asking(actor, commandId, request, null, Revision.UNSAID, List.of());
    }

    /** The same, decided at another moment. */
    public Asking decidedAt(@Nullable Instant moment) {
        return new Asking(actor, commandId, request, moment, revision, errors);
    }

    /** The same, on this revision. */
    public Asking on(Revision expected) {
        return new Asking(actor, commandId, request, decidedAt, expected, errors);
    }

    /** The same, with what was wrong in the body. */
    public Asking with(List<FieldError> wrong) {
        return new Asking(actor, commandId, request, decidedAt, revision, wrong);
    }
}
