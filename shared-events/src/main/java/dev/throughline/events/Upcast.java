package dev.throughline.events;

import java.util.function.UnaryOperator;
import tools.jackson.databind.node.ObjectNode;

/**
 * How a payload of an older revision is read as one of the next: one event to one event, by its payload alone. What was
 * stored stays as it is.
 *
 * @param type the stored name
 * @param from the revision that it takes
 * @param step the payload of the revision after it; it may change and return what it is given
 */
record Upcast(String type, int from, UnaryOperator<ObjectNode> step) {}
