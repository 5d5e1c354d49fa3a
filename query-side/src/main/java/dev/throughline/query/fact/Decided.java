package dev.throughline.query.fact;

import dev.throughline.query.fold.Decision;
import tools.jackson.databind.JsonNode;

/**
 * What one decision made of one fact.
 *
 * @param by the decision
 * @param value the fact's value from then on; JSON null where the decision left it empty
 */
public record Decided(Decision by, JsonNode value) {}
