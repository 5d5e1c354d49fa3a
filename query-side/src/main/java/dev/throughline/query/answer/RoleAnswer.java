package dev.throughline.query.answer;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.throughline.events.ProductId;
import dev.throughline.events.ProjectId;
import dev.throughline.events.Role;
import dev.throughline.query.authority.Mandate;
import org.jspecify.annotations.Nullable;

/**
 * A role that somebody may exercise.
 *
 * @param product the product's key; null where it is none's
 * @param project the project's key; null where it is none's
 * @param name what the product, project or workspace is called
 * @param standingInFor the accountable person whom they stand in for (JSON {@code for}); null for the holder
 */
public record RoleAnswer(
        Role role,
        @Nullable String product,
        @Nullable String project,
        String name,
        @JsonProperty("for") @Nullable PersonAnswer standingInFor) {

    static RoleAnswer of(Mandate mandate, Reading reading) {
        ProductId product = mandate.place().product();
        ProjectId project = mandate.place().project();
        String place = product != null ? product.value() : project != null ? project.value() : "workspace";
        return new RoleAnswer(
                mandate.role(),
                product == null ? null : product.value(),
                project == null ? null : project.value(),
                reading.named(place).name(),
                mandate.standingInFor() == null
                        ? null
                        : reading.person(mandate.standingInFor().value()));
    }
}
