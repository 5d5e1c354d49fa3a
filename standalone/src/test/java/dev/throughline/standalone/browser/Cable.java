package dev.throughline.standalone.browser;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The network between a browser and the tracker: what is cut breaks at once, and nothing gets through until it is mended. */
final class Cable implements AutoCloseable {

    private final int far;
    private final int near;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile ServerSocket end;

    private Cable(int far, ServerSocket end) {
        this.far = far;
        this.end = end;
        this.near = end.getLocalPort();
        Thread.startVirtualThread(() -> take(end));
    }

    static Cable to(Tracker tracker) {
        return new Cable(URI.create(tracker.address("/")).getPort(), listening(0));
    }

    /** An address of the dashboard at this end. */
    String address(String path) {
        return "http://localhost:" + near + path;
    }

    void cut() {
        close(end);
        open.forEach(Cable::close);
        open.clear();
    }

    void mend() {
        ServerSocket mended = listening(near);
        end = mended;
        Thread.startVirtualThread(() -> take(mended));
    }

    @Override
    public void close() {
        cut();
    }

    private void take(ServerSocket from) {
        try {
            while (true) {
                Socket here = from.accept();
                Socket there = new Socket(InetAddress.getLoopbackAddress(), far);
                open.add(here);
                open.add(there);
                Thread.startVirtualThread(() -> carry(here, there));
                Thread.startVirtualThread(() -> carry(there, here));
            }
        } catch (SocketException cutThrough) {
            // as was asked for
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void carry(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException over) {
            // one of the two has hung up
        }
    }

    private static ServerSocket listening(int port) {
        try {
            var socket = new ServerSocket();
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return socket;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void close(Closeable socket) {
        try {
            socket.close();
        } catch (IOException alreadyGone) {
            // then it is closed
        }
    }
}
