package dev.throughline.query.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The dashboard's files and the WebJars', held in memory as they are sent. The dashboard's own are served under a version
 * made of all their contents: a module that imports its neighbour by a relative path gets the neighbour of the same version.
 */
final class Assets {

    private static final int VERSION_BYTES = 6;
    private static final Pattern WEBJAR = Pattern.compile("/webjars(?:/[a-zA-Z0-9_@-][a-zA-Z0-9._@-]*)+");

    private final String path;

    /** By address. There are never more than there are files. */
    private final Map<String, Asset> files = new ConcurrentHashMap<>();

    private Assets(Map<String, byte[]> own, String version) {
        this.path = "/assets/" + version;
        own.forEach((name, content) -> files.put(path + "/" + name, new Asset(name, content)));
    }

    /** What the class path holds now. */
    static Assets onClassPath() {
        try {
            Map<String, byte[]> own = new TreeMap<>();
            for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:/static/**")) {
                if (file.isReadable()) {
                    own.put(file.getURL().toString().replaceFirst(".*/static/", ""), file.getContentAsByteArray());
                }
            }
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            own.forEach((name, content) -> {
                digest.update(name.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
                digest.update(content);
            });
            return new Assets(own, HexFormat.of().formatHex(digest.digest(), 0, VERSION_BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the dashboard's files", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** Where the dashboard's own files are, without a slash at its end, e.g. {@code /assets/3f2a91c07d55}. */
    String path() {
        return path;
    }

    /** What is served at this address; empty where nothing is. A WebJar's file is read when it is first asked for. */
    Optional<Asset> find(String address) {
        Asset known = files.get(address);
        return known != null || !WEBJAR.matcher(address).matches()
                ? Optional.ofNullable(known)
                : Optional.ofNullable(files.computeIfAbsent(address, Assets::read));
    }

    private static @Nullable Asset read(String address) {
        var file = new ClassPathResource("META-INF/resources" + address);
        try {
            return file.isReadable() ? new Asset(address, file.getContentAsByteArray()) : null;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + address, e);
        }
    }
}
