package dev.throughline.events.request;

import dev.throughline.events.Decides;
import dev.throughline.events.NotWords;
import dev.throughline.events.Rationale;
import dev.throughline.events.RequestId;
import dev.throughline.events.Role;

/**
 * Whose decision it is took it as it was asked for. What it decided stands beside this in the same commit, caused by the
 * request.
 *
 * @param request the request
 * @param owner the role whose decision it is
 * @param scope the product or project within which the role is held, by its key; {@code workspace} where it is the
 *     workspace's
 * @param why the reason
 */
@Decides(
        command = "GrantRequest",
        by = {Role.PRODUCT_MANAGER, Role.PROJECT_MANAGER, Role.WORKSPACE_OWNER},
        facts = {@Decides.Fact(name = "state", of = "request", is = "GRANTED")})
public record RequestGranted(
        RequestId request, Role owner, @NotWords String scope, Rationale why) implements RequestEvent {}
