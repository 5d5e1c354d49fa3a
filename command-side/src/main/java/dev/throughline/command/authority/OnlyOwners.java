package dev.throughline.command.authority;

import dev.throughline.command.mandate.Authority;
import dev.throughline.command.rule.Rule;
import dev.throughline.events.MemberId;

/** Nobody is dismissed who owns nothing. */
record OnlyOwners(Authority authority, MemberId member) implements Rule {

    @Override
    public String code() {
        return "owner.not";
    }

    @Override
    public boolean holds() {
        return authority.isOwner(member);
    }

    @Override
    public String explanation() {
        return member + " is not one of the workspace's owners.";
    }
}
