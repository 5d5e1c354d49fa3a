package dev.throughline.events.policy;

import dev.throughline.events.Anything;
import dev.throughline.events.Decides;
import dev.throughline.events.PolicyId;
import dev.throughline.events.Rationale;
import dev.throughline.events.Role;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The day by which an answer was asked for is over, and whose turn it is was reminded.
 *
 * @param policy the policy
 * @param about what waits for the answer
 * @param by the day by which it was asked for
 * @param escalatesOn the day from which on it goes to the workspace owners, if it still waits; null where it never does
 * @param why nothing: it is the cause's
 */
@Decides(
        command = "RemindTurn",
        by = {Role.PRODUCT_MANAGER, Role.PROJECT_MANAGER, Role.WORKSPACE_OWNER},
        facts = {
            @Decides.Fact(
                    name = "reminder",
                    of = "about",
                    value = {"by", "escalatesOn"})
        })
public record TurnReminded(
        PolicyId policy,
        Anything about,
        LocalDate by,
        @Nullable LocalDate escalatesOn,
        Rationale why) implements PolicyEvent {}
