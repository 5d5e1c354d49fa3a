package dev.throughline.command.authority;

import dev.throughline.events.MemberId;
import dev.throughline.events.ProductId;
import dev.throughline.events.Rationale;

/** Decides who is accountable for a product. */
record AssignProductManager(ProductId product, MemberId member, Rationale why) implements AuthorityCommand {}
