package dev.throughline.command.edge;

import java.security.SecureRandom;
import java.util.stream.Collectors;

/** Ids that say nothing about what they name: made at the edge, since no aggregate knows chance. */
public final class FreshIds {

    private static final String ALPHABET = "0123456789abcdefghijklmnopqrstuvwxyz";
    private static final int LENGTH = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    private FreshIds() {}

    /** The prefix and 12 characters of {@code 0-9a-z}: 62 bits, so that no two are alike. */
    public static String of(String prefix) {
        return RANDOM.ints(LENGTH, 0, ALPHABET.length())
                .mapToObj(i -> String.valueOf(ALPHABET.charAt(i)))
                .collect(Collectors.joining("", prefix, ""));
    }
}
