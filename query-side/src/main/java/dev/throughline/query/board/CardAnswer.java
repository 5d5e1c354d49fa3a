package dev.throughline.query.board;

import dev.throughline.events.Role;
import dev.throughline.query.answer.FactAnswer;
import dev.throughline.query.answer.Named;
import dev.throughline.query.answer.PersonAnswer;
import dev.throughline.query.forecast.Forecast;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A handoff on the board: what was agreed, and what is now.
 *
 * @param turn null where it waits for nobody
 * @param definitionNow the feature's definition version now; the proposal says which one was handed off
 * @param priorityNow the feature's priority now; null where it has none
 * @param commitment milestone and committed date; null unless accepted
 * @param milestone the one it was accepted for; before that, the one that the project means the feature for; null without one
 * @param drift how late the milestone is, by its forecast or else by its day; null without one, and once no day can be missed
 *     any more
 * @param answer the answer to this proposal; null while it waits for one
 * @param selfSettled whether one person proposed and accepted it in one, in both roles
 * @param question what the project asked; null where no question is open
 * @param delivery each criterion with its evidence; null where nothing was reported as delivered
 * @param signOff ACCEPTED or REJECTED: the word on the last delivery that got one; null without one
 * @param withdrawal null unless it was withdrawn
 * @param acceptance how far the feature as a whole is delivered
 */
public record CardAnswer(
        String key,
        CardFeature feature,
        Named product,
        Named project,
        Handoff.State state,
        @Nullable TurnAnswer turn,
        @Nullable FactAnswer proposal,
        int definitionNow,
        @Nullable Object priorityNow,
        @Nullable FactAnswer commitment,
        @Nullable Due milestone,
        @Nullable Drift drift,
        @Nullable FactAnswer answer,
        boolean selfSettled,
        @Nullable FactAnswer question,
        @Nullable FactAnswer delivery,
        @Nullable FactAnswer signOff,
        @Nullable FactAnswer withdrawal,
        DeliveredCriteria acceptance,
        Map<Role, List<PersonAnswer>> deciders,
        List<String> may) {

    /**
     * The feature as it is now.
     *
     * @param rank its place in the product's list; null where it was never prioritised
     * @param horizon NOW, NEXT or LATER; null where it was never prioritised
     */
    public record CardFeature(
            String key,
            String title,
            @Nullable Integer rank,
            @Nullable String horizon,
            boolean mvp) {}

    /**
     * A milestone and its day.
     *
     * @param forecast when it is thought to be reached; null where nothing can be said
     * @param basis on what that rests
     */
    public record Due(
            String key,
            String name,
            LocalDate due,
            @Nullable LocalDate forecast,
            Forecast.Basis basis) {

        /** When it is thought to be there: by its forecast, or where there is none, on its own day. */
        public LocalDate expected() {
            return forecast == null ? due : forecast;
        }
    }

    /**
     * How far the milestone lies behind a day: by its forecast, or where there is none, by its own day.
     *
     * @param days above 0: too late; below 0: early
     * @param against which day: the committed one, or before acceptance the one it is wanted by
     */
    public record Drift(long days, Against against) {}

    /** Which day a drift is measured against. */
    public enum Against {
        COMMITTED,
        WANTED
    }
}
