package dev.throughline.events;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What an event decides, and whose decision it is. Declared once, on the event; authority, decision log, <em>why</em> and
 * {@code If-Match} read it from here through the {@link Catalogue}.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Decides {

    /** The command that leads to the event, by its name in the catalogue, e.g. {@code RescheduleMilestone}. */
    String command();

    /**
     * The role whose right it is; several where the command may be decided in any of them. The first one is the owner that
     * everybody else is referred to.
     */
    Role[] by();

    /** Whether somebody who stands in for the holder of the role may decide it too. */
    boolean byDeputies() default true;

    /** When the command is refused without a reason. */
    Why why() default Why.OPTIONAL;

    /** Whether the decision can be reverted: what its facts were before can be decided again, by the same command. */
    boolean revertible() default false;

    /** The facts that the event decides. */
    Fact[] facts();

    /** One fact: its name, the component that holds its subject, and the components that are its value. */
    @interface Fact {

        /** The name within the subject, e.g. {@code due}. */
        String name();

        /** The record component whose value is the subject; it is of a type that implements {@link Subject}. */
        String of();

        /** A component whose value follows the name after a dot, where a subject has many facts of a kind: {@code handoff.TRK}. */
        String keyedBy() default "";

        /** The components that make the value: one stands for itself, several become an object by name. */
        String[] value() default {};

        /** The value in a word, where no component holds it: {@code ACTIVE}. */
        String is() default "";
    }
}
