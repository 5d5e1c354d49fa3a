package dev.throughline.events;

import java.util.List;

/**
 * One kind of event: an entry of the catalogue.
 *
 * @param name the stored name, e.g. {@code MilestoneRescheduled}
 * @param revision the stored revision, from 1
 * @param record the record that holds it
 * @param command the command that leads to it
 * @param right the role whose right the command is
 * @param why when a reason is mandatory
 * @param facts how its facts are read off the record
 */
public record EventType(
        String name,
        int revision,
        Class<? extends DomainEvent> record,
        String command,
        Role right,
        Why why,
        List<Decides.Fact> facts) {

    public EventType {
        facts = List.copyOf(facts);
    }
}
