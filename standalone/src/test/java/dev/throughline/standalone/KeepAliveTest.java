package dev.throughline.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;

/**
 * With the reactor-netty that Spring Boot chooses, some requests on a connection that is kept alive are never answered
 * after a response that was finished off the event loop. Watches over the versions pinned instead.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class KeepAliveTest {

    private static final int REQUESTS = 2_000;

    /** An answer takes milliseconds; one that takes this long never comes. */
    private static final int NEVER_MILLIS = 30_000;

    private static final String ASSET = "/favicon.svg";

    /** Looked up on the thread of the accounts, so finished off the event loop; nobody has this invitation. */
    private static final String JSON = "/api/invitations/nobody-has-this-one";

    @TempDir
    Path data;

    @Test
    void every_request_on_one_connection_is_answered() throws IOException {
        List<String> answers = new ArrayList<>();
        try (var application = new SpringApplicationBuilder(Throughline.class)
                .run("--server.port=0", "--throughline.data-dir=" + data)) {
            int port = Integer.parseInt(application.getEnvironment().getRequiredProperty("local.server.port"));
            try (var socket = new Socket("localhost", port)) {
                socket.setTcpNoDelay(true);
                socket.setSoTimeout(NEVER_MILLIS);
                var in = new BufferedInputStream(socket.getInputStream());
                for (int sent = 0; sent < REQUESTS; sent++) {
                    String request = "GET " + (sent % 2 == 0 ? ASSET : JSON) + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
                    socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
                    answers.add(answer(in));
                }
            }
        }
        assertThat(answers).hasSize(REQUESTS);
        assertThat(answers.stream().distinct()).containsExactly("200 image/svg+xml", "404 application/problem+json");
    }

    /** Reads one answer to its end, and tells its status and type. */
    private static String answer(InputStream in) throws IOException {
        String status = line(in).split(" ", 3)[1];
        String type = "";
        int length = 0;
        boolean chunked = false;
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            String name = header.substring(0, header.indexOf(':')).toLowerCase(Locale.ROOT);
            String value = header.substring(header.indexOf(':') + 1).strip();
            switch (name) {
                case "content-type" -> type = value;
                case "content-length" -> length = Integer.parseInt(value);
                case "transfer-encoding" -> chunked = true;
                default -> {}
            }
        }
        if (chunked) {
            for (int size = chunk(in); size > 0; size = chunk(in)) {
                in.skipNBytes(size + 2);
            }
            line(in);
        }
        in.skipNBytes(length);
        return status + " " + type;
    }

    private static int chunk(InputStream in) throws IOException {
        return Integer.parseInt(line(in), 16);
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("the connection ended after: " + line);
            }
            line.append((char) next);
        }
        return line.toString().stripTrailing();
    }
}
