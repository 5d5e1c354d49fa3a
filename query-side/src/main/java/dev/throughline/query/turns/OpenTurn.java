package dev.throughline.query.turns;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.throughline.query.answer.DeciderAnswer;
import dev.throughline.query.answer.Named;
import dev.throughline.query.board.TurnAnswer;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that waits on somebody, with what they need to know to act.
 *
 * @param subject what it is about: a handoff, whatever a decision was about, a parked effect
 * @param title what that is called
 * @param product null where none is concerned
 * @param project null where none is concerned
 * @param asks who asks for it: who took the decision by which it waits
 * @param sentence what that decision was, in short
 * @param why why it was taken; null where no reason was given
 * @param decision its position: where to read on
 * @param reminded whether it was reminded that the day is over
 * @param escalatesOn from which day on it is the workspace owners' to see to as well; null where it isn't yet, or never
 * @param escalated whether it is
 */
public record OpenTurn(
        @JsonUnwrapped TurnAnswer turn,
        String subject,
        String title,
        @Nullable Named product,
        @Nullable Named project,
        List<DeciderAnswer> asks,
        String sentence,
        @Nullable String why,
        long decision,
        boolean reminded,
        @Nullable LocalDate escalatesOn,
        boolean escalated) {}
