package dev.throughline.command.resource;

import dev.throughline.command.rule.Rule;
import dev.throughline.events.ResourceId;

/** A person is one resource, and is registered once. */
record NoSecondRegistration(ResourceId resource, boolean registered) implements Rule {

    @Override
    public String code() {
        return "resource.registered";
    }

    @Override
    public boolean holds() {
        return !registered;
    }

    @Override
    public String explanation() {
        return resource + " is registered already.";
    }
}
