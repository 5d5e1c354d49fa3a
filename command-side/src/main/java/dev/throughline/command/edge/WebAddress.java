package dev.throughline.command.edge;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;

/** Tells addresses that a page may link to: nothing that a click would run ({@code javascript:}) or read off a disk. */
final class WebAddress {

    static final int LONGEST = 2_000;

    private static final Set<String> SCHEMES = Set.of("http", "https");

    private WebAddress() {}

    static boolean is(String text) {
        try {
            var uri = new URI(text);
            return text.length() <= LONGEST
                    && uri.getHost() != null
                    && uri.getUserInfo() == null
                    && SCHEMES.contains(String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT));
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
