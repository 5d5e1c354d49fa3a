package dev.throughline.mongodb.testing;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A server that tests may use. The first way to one is taken:
 *
 * <ol>
 *   <li>{@code THROUGHLINE_TEST_MONGODB_URI}: a server that runs already. Its user may create and drop databases.
 *   <li>a {@code mongod} named by {@code THROUGHLINE_MONGOD} or on the path: three of them on loopback, one replica set.
 *   <li>Testcontainers, where Docker answers: one {@code mongod} as a replica set of its own.
 *   <li>{@code THROUGHLINE_TEST_MONGODB_SERVER}: the command line of a server, with {@code {port}} and {@code {storage}}
 *       (an empty directory) where it wants them. It is the server itself, not a script that starts it, and listens on
 *       127.0.0.1.
 * </ol>
 *
 * <p>A test class that needs one says {@link RequiresMongo}. What was started here is stopped with the JVM that started
 * it, however that ends, and its storage removed; a machine without {@code sh} takes the first or the third way.
 */
public class MongoServer {

    private static final Pattern URI = Pattern.compile("(mongodb(?:\\+srv)?://[^/?]+)(?:/([^?]*))?(?:\\?(.*))?");
    private static final BooleanSupplier DOCKER_ANSWERS = ContainerServer::canBeHad;

    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final AtomicInteger databases = new AtomicInteger();
    private final Set<String> used = ConcurrentHashMap.newKeySet();
    private final String servers;
    private final String options;

    MongoServer(String uri) {
        Matcher parts = URI.matcher(uri);
        if (!parts.matches()) {
            throw new IllegalArgumentException(Way.URI + " is no MongoDB address: it begins with mongodb://");
        }
        servers = parts.group(1);
        String database = parts.group(2) == null ? "" : parts.group(2);
        String given = parts.group(3) == null ? "" : parts.group(3);
        // without this option, the database that an address names is also the one that knows its user
        boolean sayWhoKnowsTheUser = !database.isEmpty() && servers.contains("@") && !given.contains("authSource=");
        options = sayWhoKnowsTheUser ? given + (given.isEmpty() ? "" : "&") + "authSource=" + database : given;
    }

    /** One server for all tests of this JVM, started on first use. Nobody kills it. */
    public static MongoServer shared() {
        return Shared.SERVER;
    }

    /** A server of the caller's own, to be killed and started again; to be closed. */
    public static OwnServer start() {
        return Way.own(System.getenv(), DOCKER_ANSWERS)
                .orElseThrow(() -> new IllegalStateException(Way.NONE))
                .start();
    }

    /** Its address, without a database. */
    public final String uri() {
        return options.isEmpty() ? servers : servers + "/?" + options;
    }

    /** Its address, naming this database. */
    public final String uri(String database) {
        return servers + "/" + database + (options.isEmpty() ? "" : "?" + options);
    }

    /** What it is, in words such as {@code mongod 8.0.4, three members}. */
    public String kind() {
        try (MongoClient client = MongoClients.create(uri())) {
            return Greeting.of(client).kind();
        }
    }

    /** The name of a database that no test has used. */
    public final String freshDatabase() {
        String name = "test-" + run + "-" + databases.incrementAndGet();
        used.add(name);
        return name;
    }

    /** A server that runs on is left as it was found. */
    final MongoServer dropDatabasesAtExit() {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try (MongoClient client = MongoClients.create(uri())) {
                used.forEach(name -> client.getDatabase(name).drop());
            }
        }));
        return this;
    }

    private static final class Shared {

        private static final MongoServer SERVER = served();

        /** Says which it is, so that a test report shows on what it was made. */
        private static MongoServer served() {
            var server = Way.shared(System.getenv(), DOCKER_ANSWERS)
                    .orElseThrow(() -> new IllegalStateException(Way.NONE))
                    .serve();
            System.err.println("The tests use the MongoDB server " + server.kind());
            return server;
        }
    }
}
