package dev.throughline.command.authority;

import dev.throughline.command.mandate.Authority;
import dev.throughline.command.rule.Rule;
import dev.throughline.events.MemberId;

/** Somebody must be left who can decide about members and mandates. */
record NoWorkspaceWithoutOwner(Authority authority, MemberId leaving) implements Rule {

    @Override
    public String code() {
        return "owner.last";
    }

    @Override
    public boolean holds() {
        return !authority.isOwner(leaving) || authority.owners().size() > 1;
    }

    @Override
    public String explanation() {
        return leaving + " is the workspace's last owner. Appoint another one first.";
    }
}
