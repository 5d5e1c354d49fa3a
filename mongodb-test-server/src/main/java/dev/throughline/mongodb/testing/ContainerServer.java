package dev.throughline.mongodb.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.opentest4j.TestAbortedException;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.mongodb.MongoDBContainer;

/** A replica set of one member in a container, which Testcontainers removes. */
final class ContainerServer extends OwnServer {

    private static final String IMAGE = "mongo:8.0";
    private static final int INSIDE = 27017;

    private final MongoDBContainer container;

    private ContainerServer(MongoDBContainer container) {
        super(container.getConnectionString());
        this.container = container;
    }

    /** Testcontainers is asked only where Docker may be: it takes its time, and calls it an error where there is none. */
    static boolean canBeHad() {
        return mayBeThere() && DockerClientFactory.instance().isDockerAvailable();
    }

    private static boolean mayBeThere() {
        var home = System.getProperty("user.home");
        var windows = File.separatorChar == '\\';
        return windows
                || System.getenv("DOCKER_HOST") != null
                || Stream.of(
                                "/var/run/docker.sock",
                                home + "/.docker/run/docker.sock",
                                home + "/.docker/desktop/docker.sock",
                                System.getenv("XDG_RUNTIME_DIR") + "/docker.sock",
                                home + "/.testcontainers.properties")
                        .map(Path::of)
                        .anyMatch(Files::exists);
    }

    static OwnServer run() {
        var container = new MongoDBContainer(IMAGE).withReplicaSet();
        // a port that Docker chose would be another one after a restart
        container.setPortBindings(List.of(freePort() + ":" + INSIDE));
        container.start();
        return new ContainerServer(container);
    }

    @Override
    public int members() {
        return 1;
    }

    @Override
    public int primary() {
        return 0;
    }

    @Override
    public void kill(int member) {
        container.getDockerClient().killContainerCmd(container.getContainerId()).exec();
    }

    @Override
    public void restart() {
        container
                .getDockerClient()
                .startContainerCmd(container.getContainerId())
                .exec();
        Patience.untilWritable(uri(), () -> !container.isRunning());
    }

    @Override
    public void requireUsers() {
        var words = "NOT RUN: what needs users, because the server is in a container";
        System.err.println(words);
        throw new TestAbortedException(words);
    }

    @Override
    public void close() {
        container.stop();
    }

    private static int freePort() {
        try (var free = new ServerSocket(0)) {
            return free.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
