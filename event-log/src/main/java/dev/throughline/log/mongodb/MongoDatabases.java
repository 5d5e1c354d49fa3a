package dev.throughline.log.mongodb;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import dev.throughline.log.CannotOpenLog;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.bson.Document;

/**
 * The database of one workspace, and the process's one connection to it: what is written is answered once a majority has
 * it in its journal, what is read is read from the primary and is never undone.
 *
 * <p>Nothing is sent a second time by the driver itself: who writes has to know what became of the first.
 */
public final class MongoDatabases implements AutoCloseable {

    /** The database's name where the address names none. */
    static final String DATABASE = "throughline";

    private static final int CONNECT_SECONDS = 5;
    private static final int SELECT_SECONDS = 15;
    private static final int READ_SECONDS = 30;
    private static final Set<String> MONGODBS_OWN = Set.of("admin", "local", "config");

    private final MongoClient client;
    private final MongoDatabase database;

    private MongoDatabases(MongoClient client, MongoDatabase database) {
        this.client = client;
        this.database = database;
    }

    /**
     * Connects.
     *
     * @param uri names the server and the database, {@code mongodb://host/throughline}; what it says of time-outs, pools
     *     and encryption is obeyed
     * @throws CannotOpenLog in one line, if nobody answers there, doesn't let us in, or is no replica set
     */
    public static MongoDatabases open(String uri) {
        ConnectionString address = address(uri);
        MongoClient client = MongoClients.create(settings(address));
        try {
            MongoDatabase database = client.getDatabase(databaseOf(address));
            requireReplicaSet(database.runCommand(new Document("hello", 1)), name(uri));
            return new MongoDatabases(client, database);
        } catch (MongoTimeoutException e) {
            CannotOpenLog unreachable = Refusals.unreachable(name(uri), address, e, client.getClusterDescription());
            client.close();
            throw unreachable;
        } catch (MongoException e) {
            client.close();
            throw Refusals.cannotOpen(name(uri), e);
        } catch (CannotOpenLog e) {
            client.close();
            throw e;
        }
    }

    /** What a person may be shown of an address: where it leads, without user and password. */
    public static String name(String uri) {
        ConnectionString address = address(uri);
        return "mongodb://" + String.join(",", address.getHosts()) + "/" + databaseOf(address);
    }

    private static ConnectionString address(String uri) {
        try {
            return requireDatabaseForUse(new ConnectionString(uri));
        } catch (IllegalArgumentException e) {
            // the driver's own message may quote a password
            throw new CannotOpenLog(
                    "The address of the MongoDB database can't be read. It looks like mongodb://host:27017/throughline",
                    null);
        }
    }

    private static ConnectionString requireDatabaseForUse(ConnectionString address) {
        String database = databaseOf(address);
        if (MONGODBS_OWN.contains(database)) {
            throw new CannotOpenLog(
                    "The database '" + database + "' is MongoDB's own: name another, such as mongodb://host/throughline"
                            + (database.equals("admin")
                                    ? ", and with ?authSource=admin where the user is known there"
                                    : ""),
                    null);
        }
        if (address.getCollection() != null) {
            throw new CannotOpenLog(
                    "A database has no dot in its name: '" + database + "." + address.getCollection() + "'", null);
        }
        return address;
    }

    private static String databaseOf(ConnectionString address) {
        return Objects.requireNonNullElse(address.getDatabase(), DATABASE);
    }

    static MongoClientSettings settings(ConnectionString address) {
        return MongoClientSettings.builder()
                .applicationName("throughline")
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(SELECT_SECONDS, TimeUnit.SECONDS))
                .applyToSocketSettings(socket -> socket.connectTimeout(CONNECT_SECONDS, TimeUnit.SECONDS)
                        .readTimeout(READ_SECONDS, TimeUnit.SECONDS))
                .applyConnectionString(address)
                .writeConcern(WriteConcern.MAJORITY.withJournal(true))
                .readConcern(ReadConcern.MAJORITY)
                .readPreference(ReadPreference.primary())
                .retryWrites(false)
                .build();
    }

    static void requireReplicaSet(Document hello, String name) {
        if (hello.getString("setName") == null && !"isdbgrid".equals(hello.getString("msg"))) {
            throw new CannotOpenLog(
                    "The MongoDB server of " + name + " is no replica set, so that no majority can hold what is"
                            + " written: start it with --replSet, one member will do to try",
                    null);
        }
    }

    /** To start sessions and transactions with. */
    public MongoClient client() {
        return client;
    }

    /** What holds everything of the workspace. */
    public MongoDatabase database() {
        return database;
    }

    /** Ends the connection; a log on it is to be closed before. */
    @Override
    public void close() {
        client.close();
    }
}
