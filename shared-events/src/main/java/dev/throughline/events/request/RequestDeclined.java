package dev.throughline.events.request;

import dev.throughline.events.Decides;
import dev.throughline.events.NotWords;
import dev.throughline.events.Rationale;
import dev.throughline.events.RequestId;
import dev.throughline.events.Role;
import dev.throughline.events.Why;

/**
 * Whose decision it is did not take it; it may be asked for again.
 *
 * @param request the request
 * @param owner the role whose decision it is
 * @param scope the product or project within which the role is held, by its key; {@code workspace} where it is the
 *     workspace's
 * @param why the reason
 */
@Decides(
        command = "DeclineRequest",
        by = {Role.PRODUCT_MANAGER, Role.PROJECT_MANAGER, Role.WORKSPACE_OWNER},
        why = Why.ALWAYS,
        facts = {@Decides.Fact(name = "state", of = "request", is = "DECLINED")})
public record RequestDeclined(
        RequestId request, Role owner, @NotWords String scope, Rationale why) implements RequestEvent {}
