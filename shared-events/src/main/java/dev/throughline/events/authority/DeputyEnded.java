package dev.throughline.events.authority;

import dev.throughline.events.Decides;
import dev.throughline.events.MandateKey;
import dev.throughline.events.MemberId;
import dev.throughline.events.Rationale;
import dev.throughline.events.Role;

/**
 * A deputy stands in no longer: the holder or a workspace owner decided so, or decided that somebody else holds the
 * mandate, or that the deputy is no member any more.
 *
 * @param mandate the product or project
 * @param role the role that was deputised
 * @param deputy who stood in
 * @param why the reason
 */
@Decides(
        command = "EndDeputy",
        by = {Role.PRODUCT_MANAGER, Role.PROJECT_MANAGER, Role.WORKSPACE_OWNER},
        byDeputies = false,
        facts = {@Decides.Fact(name = "deputy", of = "mandate", keyedBy = "deputy", is = "ENDED")})
public record DeputyEnded(MandateKey mandate, Role role, MemberId deputy, Rationale why) implements DeputyEvent {}
