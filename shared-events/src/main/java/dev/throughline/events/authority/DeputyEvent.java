package dev.throughline.events.authority;

import dev.throughline.events.MandateKey;
import dev.throughline.events.MemberId;
import dev.throughline.events.ProductId;
import dev.throughline.events.ProjectId;
import dev.throughline.events.Role;
import org.jspecify.annotations.Nullable;

/** What is decided about who stands in for the holder of a mandate. */
public sealed interface DeputyEvent extends AuthorityEvent permits DeputyNamed, DeputyEnded {

    /** For what the mandate is held. */
    MandateKey mandate();

    /** As what it is held: product manager or project manager. */
    Role role();

    /** Who stands in. */
    MemberId deputy();

    /** The product, if the mandate is a product manager's. */
    default @Nullable ProductId product() {
        return role() == Role.PRODUCT_MANAGER ? new ProductId(mandate().value()) : null;
    }

    /** The project, if the mandate is a project manager's. */
    default @Nullable ProjectId project() {
        return role() == Role.PROJECT_MANAGER ? new ProjectId(mandate().value()) : null;
    }
}
