package dev.throughline.events.authority;

import dev.throughline.events.Decides;
import dev.throughline.events.MemberId;
import dev.throughline.events.Rationale;
import dev.throughline.events.Role;

/**
 * A workspace owner admitted a member: decides who takes part.
 *
 * @param member who was admitted
 * @param why the reason
 */
@Decides(
        command = "AdmitMember",
        by = Role.WORKSPACE_OWNER,
        facts = {@Decides.Fact(name = "membership", of = "member", is = "ACTIVE")})
public record MemberAdmitted(MemberId member, Rationale why) implements AuthorityEvent {}
