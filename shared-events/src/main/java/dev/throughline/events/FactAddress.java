package dev.throughline.events;

/**
 * Where a fact is found: {@code FOOD-7/priority}.
 *
 * @param subject what the fact is about, e.g. {@code FOOD-7}
 * @param name which fact of it, e.g. {@code priority}, {@code handoff.TRK}
 */
public record FactAddress(String subject, String name) {

    /** The fact of a subject. */
    public static FactAddress of(Subject subject, String name) {
        return new FactAddress(subject.value(), name);
    }

    @Override
    public String toString() {
        return subject + "/" + name;
    }
}
