package dev.throughline.query.answer;

/**
 * A product, project or milestone by key and name.
 *
 * @param name the key itself where it has no name
 */
public record Named(String key, String name) {}
