package dev.throughline.query.decisions;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Where a page of the decision log ended. It names a position, so that decisions taken meanwhile move nothing.
 *
 * @param before the next page begins below this position
 */
record Cursor(long before) {

    private static final String FORM = "before:";

    static Cursor parse(String text) {
        String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
        if (!plain.startsWith(FORM)) {
            throw new IllegalArgumentException("Not a cursor of this list");
        }
        return new Cursor(Long.parseLong(plain.substring(FORM.length())));
    }

    String text() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((FORM + before).getBytes(StandardCharsets.UTF_8));
    }
}
