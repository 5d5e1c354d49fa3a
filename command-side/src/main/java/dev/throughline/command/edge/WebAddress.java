package dev.throughline.command.edge;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells addresses that a page may link to: nothing that a click would run ({@code javascript:}) or read off a disk. */
final class WebAddress {

    static final int LONGEST = 2_000;

    private static final Pattern BEGIN = Pattern.compile("https?://.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern PLAIN = Pattern.compile("[\\x00-\\x7F]*");

    private WebAddress() {}

    /** What is wrong with it, in a sentence; empty where it is one. */
    static Optional<String> fault(String text) {
        if (!BEGIN.matcher(text).matches()) {
            return Optional.of("This is an address that begins with http:// or https://.");
        }
        if (text.length() > LONGEST) {
            return Optional.of("An address has at most " + LONGEST + " characters.");
        }
        try {
            return fault(new URI(text));
        } catch (URISyntaxException e) {
            return Optional.of(
                    "This address has a character that no address has: write it in its % form, e.g. %20 for a space.");
        }
    }

    private static Optional<String> fault(URI address) {
        var authority = String.valueOf(address.getRawAuthority());
        if (authority.contains("@")) {
            return Optional.of("An address has no user name and no password before its host.");
        }
        if (!PLAIN.matcher(authority).matches()) {
            return Optional.of("The host of an address is written in its ASCII form, which begins with xn--.");
        }
        return address.getHost() == null
                ? Optional.of("This address has no host after http:// or https://, or one that can't be read.")
                : Optional.empty();
    }
}
