package dev.throughline.events;

import tools.jackson.databind.JsonNode;

/**
 * A fact, and what an event decided it to be.
 *
 * @param address which fact
 * @param value what it is from that event on: the JSON of the deciding component, or an object of several; JSON null where
 *     the decision left it empty
 */
public record DecidedFact(FactAddress address, JsonNode value) {}
