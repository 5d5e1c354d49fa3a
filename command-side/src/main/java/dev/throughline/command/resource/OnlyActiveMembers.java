package dev.throughline.command.resource;

import dev.throughline.command.rule.Rule;
import dev.throughline.events.MemberId;

/** A person works as long as they are a member. */
record OnlyActiveMembers(MemberId member, boolean active) implements Rule {

    @Override
    public String code() {
        return "member.inactive";
    }

    @Override
    public boolean holds() {
        return active;
    }

    @Override
    public String explanation() {
        return member + " is not a member any more.";
    }
}
