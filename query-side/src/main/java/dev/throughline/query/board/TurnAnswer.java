package dev.throughline.query.board;

import dev.throughline.events.Role;
import dev.throughline.query.answer.PersonAnswer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whose turn it is.
 *
 * @param holders who holds the role now; empty where nobody does
 * @param deputies who stands in for the holder now, and may act as well
 * @param since when it began, by the log's time; a change of the holder doesn't move it
 * @param sincePosition the event that began it
 * @param workingDays how many working days (Monday to Friday) have begun since
 * @param by the day by which it is asked for; null where none is
 * @param overdue whether that day is over
 * @param mine whether the reader may act: holds the role, or stands in for its holder
 */
public record TurnAnswer(
        Role role,
        List<PersonAnswer> holders,
        List<PersonAnswer> deputies,
        Handoff.Act act,
        Instant since,
        long sincePosition,
        int workingDays,
        @Nullable LocalDate by,
        boolean overdue,
        boolean mine) {}
