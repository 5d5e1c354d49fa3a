package dev.throughline.command.dispatch;

import dev.throughline.access.problem.Problem.FieldError;
import dev.throughline.events.FactAddress;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** As whose a command is judged. */
sealed interface Terms {

    /** On which revision the command's own fact is to be decided, where it has one. */
    Revision revision();

    /** Values of its body that make no sense. */
    List<FieldError> errors();

    /** What it expects of a fact. */
    default Expected on(Expected expected) {
        return expected;
    }

    /** The event id of what caused it; null where the actor acts on their own accord. */
    default @Nullable String cause() {
        return null;
    }

    /** As the actor's own decision. */
    record Own(Revision revision, List<FieldError> errors) implements Terms {}

    /** As somebody else's, whom the actor wants to ask for it: what would be decided on is written down as it is. */
    record Asked(Revision revision, List<FieldError> errors) implements Terms {}

    /**
     * As the actor's own, because of something: a request, and then on the facts as they were when it was made and on no
     * others; or a decision that it goes back on.
     *
     * @param seen the facts' revisions when it was asked for
     * @param cause the event id of the request, or of the decision
     */
    record Granted(Map<FactAddress, Revision> seen, String cause) implements Terms {

        @Override
        public Revision revision() {
            return Revision.ANY;
        }

        @Override
        public List<FieldError> errors() {
            return List.of();
        }

        @Override
        public Expected on(Expected expected) {
            var then = seen.getOrDefault(expected.fact(), Revision.ANY);
            return new Expected(expected.fact(), expected.stream(), then, false);
        }
    }
}
