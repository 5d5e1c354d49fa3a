package dev.throughline.events.authority;

import dev.throughline.events.Decides;
import dev.throughline.events.MemberId;
import dev.throughline.events.ProductId;
import dev.throughline.events.Rationale;
import dev.throughline.events.Role;

/**
 * A workspace owner decided who is accountable for a product; open turns move to them with their clocks.
 *
 * @param product the product
 * @param member who holds its mandate from now on
 * @param why the reason
 */
@Decides(
        command = "AssignProductManager",
        by = Role.WORKSPACE_OWNER,
        revertible = true,
        facts = {@Decides.Fact(name = "product-manager", of = "product", value = "member")})
public record ProductManagerAssigned(ProductId product, MemberId member, Rationale why) implements AuthorityEvent {}
