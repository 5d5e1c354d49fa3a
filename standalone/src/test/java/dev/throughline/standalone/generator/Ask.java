package dev.throughline.standalone.generator;

import java.util.Map;

/**
 * A decision that somebody asks for.
 *
 * @param command its name in the catalogue
 * @param person who asks: 0 is the workspace's owner, the others are members
 * @param method the HTTP method
 * @param path the path, with {@code /api}
 * @param body the body, before it is JSON; a member is named by {@code @handle} or id
 */
public record Ask(String command, int person, String method, String path, Map<String, ?> body) {}
