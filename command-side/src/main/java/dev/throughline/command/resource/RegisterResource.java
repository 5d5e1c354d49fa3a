package dev.throughline.command.resource;

import dev.throughline.events.MemberId;
import dev.throughline.events.Rationale;
import dev.throughline.events.ResourceId;

/**
 * Put a person at the projects' disposal.
 *
 * @param member who; an active member
 * @param capacity percent of a working day, 1 to 100
 * @param why the reason
 */
public record RegisterResource(MemberId member, int capacity, Rationale why) implements ResourceCommand {

    @Override
    public ResourceId resource() {
        return ResourceId.of(member);
    }
}
