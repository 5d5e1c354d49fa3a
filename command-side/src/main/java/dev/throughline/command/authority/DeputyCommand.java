package dev.throughline.command.authority;

import dev.throughline.command.mandate.Scope;
import dev.throughline.events.FactAddress;
import dev.throughline.events.MandateKey;
import dev.throughline.events.MemberId;
import dev.throughline.events.ProductId;
import dev.throughline.events.ProjectId;
import dev.throughline.events.Role;

/** What can be decided about who stands in for the holder of a mandate. */
sealed interface DeputyCommand extends AuthorityCommand permits NameDeputy, EndDeputy {

    /** For what the mandate is held. */
    MandateKey mandate();

    /** As what: product manager or project manager. */
    Role role();

    /** Who stands in. */
    MemberId deputy();

    /** Where the mandate is held. */
    default Scope scope() {
        return role() == Role.PRODUCT_MANAGER
                ? Scope.of(new ProductId(mandate().value()))
                : Scope.of(new ProjectId(mandate().value()));
    }

    /** The stream of the product or project. */
    default String stream() {
        return role() == Role.PRODUCT_MANAGER
                ? new ProductId(mandate().value()).stream()
                : new ProjectId(mandate().value()).stream();
    }

    default FactAddress fact() {
        return FactAddress.of(mandate(), "deputy." + deputy());
    }
}
