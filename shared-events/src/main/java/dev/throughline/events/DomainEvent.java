package dev.throughline.events;

/**
 * Something that was decided, or a contribution that was made: one event of the log.
 *
 * <p>Implementations are records whose last component is {@code Rationale why}, each annotated with {@link Decides}. They
 * hold facts only: ids, dates, numbers and the words of the decision; never a person's name, a secret or a derived figure.
 */
public interface DomainEvent {

    /** The stream that the event belongs to, e.g. {@code feature:FOOD-7}. */
    String stream();

    /** Why it was decided; {@link Rationale#NONE} where nothing was said and nothing had to be. */
    Rationale why();
}
