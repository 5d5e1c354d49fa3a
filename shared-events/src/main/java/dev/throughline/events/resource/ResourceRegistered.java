package dev.throughline.events.resource;

import dev.throughline.events.Decides;
import dev.throughline.events.Rationale;
import dev.throughline.events.ResourceId;
import dev.throughline.events.Role;
import org.jspecify.annotations.Nullable;

/**
 * A workspace owner put a resource at the projects' disposal. A person is a member; other kinds have a key and a name.
 *
 * @param resource the resource; a member's id for a person
 * @param kind what it is
 * @param name what it is called; null for a person, whose name stands in the member directory
 * @param unit what a material is counted in; null for people and equipment
 * @param capacity per day: percent of a working day for people and equipment, units for a material
 * @param why the reason
 */
@Decides(
        command = "RegisterResource",
        by = Role.WORKSPACE_OWNER,
        facts = {
            @Decides.Fact(name = "kind", of = "resource", value = "kind"),
            @Decides.Fact(name = "capacity", of = "resource", value = "capacity")
        })
public record ResourceRegistered(
        ResourceId resource,
        ResourceKind kind,
        @Nullable String name,
        @Nullable String unit,
        int capacity,
        Rationale why)
        implements ResourceEvent {}
