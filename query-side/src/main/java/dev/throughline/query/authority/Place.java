package dev.throughline.query.authority;

import dev.throughline.events.HandoffId;
import dev.throughline.events.ProductId;
import dev.throughline.events.ProjectId;
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

    public static Place of(HandoffId handoff) {
        return new Place(handoff.feature().product(), handoff.project());
    }
}
