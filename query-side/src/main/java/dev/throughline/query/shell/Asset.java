package dev.throughline.query.shell;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** One file, compressed once. Its address has a version, so that whoever has it may keep it for good. */
final class Asset {

    private static final CacheControl FOR_GOOD =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
    private static final Pattern GZIP = Pattern.compile("\\bgzip\\b(?!\\s*;\\s*q=0(?:\\.0*)?\\s*(?:,|$))");

    private final MediaType type;
    private final byte[] plain;
    private final byte[] compressed;

    Asset(String name, byte[] content) {
        this.type = MediaTypeFactory.getMediaType(name).orElse(MediaType.APPLICATION_OCTET_STREAM);
        this.plain = content;
        this.compressed = compressed(content);
    }

    String text() {
        return new String(plain, StandardCharsets.UTF_8);
    }

    Mono<ServerResponse> answer(ServerRequest request) {
        ServerResponse.BodyBuilder answer =
                ServerResponse.ok().contentType(type).cacheControl(FOR_GOOD).varyBy(HttpHeaders.ACCEPT_ENCODING);
        boolean fewer = compressed.length < plain.length
                && request.headers().header(HttpHeaders.ACCEPT_ENCODING).stream()
                        .anyMatch(accepted -> GZIP.matcher(accepted).find());
        return fewer
                ? answer.header(HttpHeaders.CONTENT_ENCODING, "gzip").bodyValue(compressed)
                : answer.bodyValue(plain);
    }

    private static byte[] compressed(byte[] content) {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException("Memory takes whatever it is given", e);
        }
        return bytes.toByteArray();
    }
}
