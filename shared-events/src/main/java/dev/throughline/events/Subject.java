package dev.throughline.events;

/** What facts are about: an id that people can read and write down. {@code value()} is its only text form. */
public interface Subject {

    /** The id as text, e.g. {@code FOOD-7}. */
    String value();
}
