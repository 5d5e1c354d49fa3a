package dev.throughline.events.product;

import dev.throughline.events.Decides;
import dev.throughline.events.ProductId;
import dev.throughline.events.Rationale;
import dev.throughline.events.Role;
import org.jspecify.annotations.Nullable;

/**
 * A member put a product idea on the table: open to any member, and no promise that it will be built.
 *
 * @param product its key
 * @param name what it is called
 * @param problem the problem that it would solve
 * @param audience whose problem it is; null where not known yet
 * @param why the reason
 */
@Decides(
        command = "ConceiveProduct",
        by = Role.CONTRIBUTOR,
        facts = {
            @Decides.Fact(name = "name", of = "product", value = "name"),
            @Decides.Fact(name = "problem", of = "product", value = "problem"),
            @Decides.Fact(name = "audience", of = "product", value = "audience")
        })
public record ProductConceived(
        ProductId product,
        String name,
        String problem,
        @Nullable String audience,
        Rationale why) implements ProductEvent {}
