package dev.throughline.query.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Where the dashboard's own files are served: under a version made of all their contents. A module that imports its
 * neighbour by a relative path gets the neighbour of the same version.
 *
 * @param path without a slash at its end, e.g. {@code /assets/3f2a91c07d55}
 */
record Assets(String path) {

    private static final int VERSION_BYTES = 6;

    /** The version of what the class path holds now. */
    static Assets onClassPath() {
        try {
            Map<String, Resource> files = new TreeMap<>();
            for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:/static/**")) {
                if (file.isReadable()) {
                    files.put(file.getURL().toString().replaceFirst(".*/static/", ""), file);
                }
            }
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Map.Entry<String, Resource> file : files.entrySet()) {
                digest.update(file.getKey().getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
                digest.update(file.getValue().getContentAsByteArray());
            }
            return new Assets("/assets/" + HexFormat.of().formatHex(digest.digest(), 0, VERSION_BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the dashboard's files", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
