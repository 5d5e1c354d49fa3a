package dev.throughline.events.authority;

import dev.throughline.events.Decides;
import dev.throughline.events.MandateKey;
import dev.throughline.events.MemberId;
import dev.throughline.events.Rationale;
import dev.throughline.events.Role;
import java.time.Instant;

/**
 * The holder of a mandate, or a workspace owner, named a deputy: decides who may take the holder's decisions as well, for
 * a period. The holder stays accountable.
 *
 * @param mandate the product or project
 * @param role the role that is deputised
 * @param deputy who stands in for the holder
 * @param from the first moment
 * @param to the moment at which it is over
 * @param why the reason
 */
@Decides(
        command = "NameDeputy",
        by = {Role.PRODUCT_MANAGER, Role.PROJECT_MANAGER, Role.WORKSPACE_OWNER},
        byDeputies = false,
        facts = {
            @Decides.Fact(
                    name = "deputy",
                    of = "mandate",
                    keyedBy = "deputy",
                    value = {"from", "to"})
        })
public record DeputyNamed(MandateKey mandate, Role role, MemberId deputy, Instant from, Instant to, Rationale why)
        implements DeputyEvent {}
