package dev.throughline.standalone.generator;

import tools.jackson.databind.JsonNode;

/**
 * What was read.
 *
 * @param path where, with what was asked
 * @param position that the answer shows
 */
public record Found(String path, int status, String position, JsonNode body) {}
