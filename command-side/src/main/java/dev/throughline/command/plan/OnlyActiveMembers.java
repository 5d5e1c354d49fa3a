package dev.throughline.command.plan;

import dev.throughline.command.rule.Rule;
import dev.throughline.events.MemberId;

/** A task is done by somebody who is a member. */
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
