package dev.throughline.command.authority;

import dev.throughline.command.mandate.Authority;
import dev.throughline.command.rule.Rule;
import dev.throughline.events.MemberId;

/** Nobody is accountable who doesn't take part any more. */
record OnlyActiveMembers(Authority authority, MemberId member) implements Rule {

    @Override
    public String code() {
        return "member.inactive";
    }

    @Override
    public boolean holds() {
        return authority.isActive(member);
    }

    @Override
    public String explanation() {
        return member + " is not a member any more.";
    }
}
