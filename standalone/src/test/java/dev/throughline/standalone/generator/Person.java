package dev.throughline.standalone.generator;

/** How those who ask are called: the first is the workspace's first owner. */
public final class Person {

    private Person() {}

    /** The handle of a person, with its {@code @}. */
    public static String handle(int person) {
        return person == World.OWNER ? "@owner" : "@person-" + person;
    }
}
