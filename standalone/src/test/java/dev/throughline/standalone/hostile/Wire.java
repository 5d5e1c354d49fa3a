package dev.throughline.standalone.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Sends bytes as they are, on a connection of their own: no client in between mends them. */
public final class Wire {

    private static final int PATIENCE_MILLIS = 10_000;

    private final int port;

    public Wire(int port) {
        this.port = port;
    }

    /** What came back until the server closed the connection, or, from an endless stream, at first. */
    public Reply send(byte[] request, boolean endless) {
        var answer = new ByteArrayOutputStream();
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(endless ? 500 : PATIENCE_MILLIS);
            try {
                socket.getOutputStream().write(request);
            } catch (SocketException refusedMidway) {
                // what it answered before it hung up is what counts
            }
            read(socket.getInputStream(), answer);
        } catch (SocketTimeoutException | SocketException end) {
            // an endless stream, or one that was cut off after the answer
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return Reply.of(answer.toString(StandardCharsets.UTF_8));
    }

    private static void read(InputStream in, ByteArrayOutputStream answer) throws IOException {
        var buffer = new byte[8192];
        for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
            answer.write(buffer, 0, count);
        }
    }

    /**
     * An answer.
     *
     * @param status 0 where nothing came that could be read
     * @param head the status line and the headers, in lower case
     */
    public record Reply(int status, String head, String body) {

        static Reply of(String text) {
            var end = text.indexOf("\r\n\r\n");
            if (!text.startsWith("HTTP/1.1 ") || end < 0) {
                return new Reply(0, text, "");
            }
            return new Reply(
                    Integer.parseInt(text.substring(9, 12)),
                    text.substring(0, end).toLowerCase(Locale.ROOT),
                    text.substring(end + 4));
        }
    }
}
