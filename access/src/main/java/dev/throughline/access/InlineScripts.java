package dev.throughline.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Set;

/**
 * A bean of this type names the inline scripts that the pages contain (an import map is one): the content security
 * policy admits them by hash, and no others. All beans are asked once, at start-up.
 */
@FunctionalInterface
public interface InlineScripts {

    /** The sources to admit, as the policy writes them without quotes: {@code sha256-…}; see {@link #hash}. */
    Set<String> hashes();

    /** The source for one script.
     *
     * @param script exactly what stands between {@code <script>} and {@code </script>}, white space included
     */
    static String hash(String script) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
