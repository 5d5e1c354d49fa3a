package dev.throughline.command.resource;

import dev.throughline.command.dispatch.Command;
import dev.throughline.events.ResourceId;

/** What can be asked of a resource. */
public sealed interface ResourceCommand extends Command
        permits RegisterResource, ChangeCapacity, RecordAbsence, AllocateResource, ReleaseResource {

    /** The resource that it is about. */
    ResourceId resource();
}
