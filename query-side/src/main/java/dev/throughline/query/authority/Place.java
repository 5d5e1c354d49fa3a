package dev.throughline.query.authority;

import dev.throughline.events.HandoffId;
import dev.throughline.events.MandateKey;
import dev.throughline.events.ProductId;
import dev.throughline.events.ProjectId;
import dev.throughline.events.Role;
import org.jspecify.annotations.Nullable;

/**
 * Where a role is exercised: for a product, a project, both (a handoff), or neither (the workspace).
 *
 * @param product null where none is concerned
 * @param project null where none is concerned
 */
public record Place(@Nullable ProductId product, @Nullable ProjectId project) {

    public static final Place WORKSPACE = new Place(null, null);

    public static Place of(ProductId product) {
        return new Place(product, null);
    }

    public static Place of(ProjectId project) {
        return new Place(null, project);
    }

    /** What the role is held for here; null where it makes no sense here, or nobody stands in for anybody in it. */
    @Nullable
    MandateKey key(Role role) {
        return switch (role) {
            case PRODUCT_MANAGER -> product == null ? null : MandateKey.of(product);
            case PROJECT_MANAGER -> project == null ? null : MandateKey.of(project);
            case WORKSPACE_OWNER, CONTRIBUTOR -> null;
        };
    }

    public static Place of(HandoffId handoff) {
        return new Place(handoff.feature().product(), handoff.project());
    }
}
