package dev.throughline.events.request;

import dev.throughline.events.NotWords;
import tools.jackson.databind.JsonNode;

/**
 * A command as it was asked for, to be carried out as it stands if it is granted.
 *
 * @param name the command, by its name in the catalogue
 * @param revision the form that its components have, from 1
 * @param components the command's values by name; people are in it by id only
 */
public record Wanted(@NotWords String name, int revision, JsonNode components) {}
