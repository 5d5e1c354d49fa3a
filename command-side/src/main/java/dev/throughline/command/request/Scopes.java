package dev.throughline.command.request;

import dev.throughline.command.mandate.Scope;
import dev.throughline.events.ProductId;
import dev.throughline.events.ProjectId;
import dev.throughline.events.Role;
import dev.throughline.events.WorkspaceId;

/** How a request keeps within what the right to it is held: by the key, which the role tells how to read. */
final class Scopes {

    private Scopes() {}

    static String written(Scope scope) {
        return switch (scope) {
            case Scope.OfProduct of -> of.product().value();
            case Scope.OfProject of -> of.project().value();
            case Scope.OfWorkspace of -> WorkspaceId.WORKSPACE.value();
        };
    }

    static Scope read(Role owner, String written) {
        return switch (owner) {
            case PRODUCT_MANAGER -> Scope.of(new ProductId(written));
            case PROJECT_MANAGER -> Scope.of(new ProjectId(written));
            case WORKSPACE_OWNER, CONTRIBUTOR -> Scope.workspace();
        };
    }
}
