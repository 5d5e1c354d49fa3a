package dev.throughline.mongodb.testing;

import com.mongodb.client.MongoClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bson.Document;

/** A server of one or three processes on loopback. */
final class ProcessServer extends OwnServer {

    private static final String REPLICA_SET = "throughline";
    private static final int ATTEMPTS = 3;

    private final List<ServerProcess> members;

    private ProcessServer(List<ServerProcess> members, String options) {
        super(members.stream().map(ServerProcess::address).collect(Collectors.joining(",", "mongodb://", options)));
        this.members = members;
    }

    /**
     * The driver asks it how it is, now and then: SecantusDB numbers the answers wrong that it gives unasked, so that the
     * driver takes it for gone, for ten seconds.
     */
    static OwnServer single(List<String> words) {
        var server = new ProcessServer(started(words, 1), "/?serverMonitoringMode=poll");
        server.awaitWritable();
        return server;
    }

    /** As MongoDB's manual deploys one for testing: three processes of one set's name, introduced to one of them. */
    static OwnServer replicaSet(Path mongod) {
        var words = List.of(
                mongod.toString(),
                "--replSet",
                REPLICA_SET,
                "--bind_ip",
                "127.0.0.1",
                "--port",
                ServerProcess.PORT,
                "--dbpath",
                ServerProcess.STORAGE,
                "--wiredTigerCacheSizeGB",
                "0.25",
                "--setParameter",
                "enableTestCommands=1");
        var server = new ProcessServer(started(words, 3), "");
        server.initiate();
        server.awaitWritable();
        return server;
    }

    @Override
    public int members() {
        return members.size();
    }

    @Override
    public int primary() {
        if (members.size() == 1) {
            return 0;
        }
        try (MongoClient client = Patience.client(uri())) {
            var primary = Greeting.of(client).primary();
            return IntStream.range(0, members.size())
                    .filter(member -> members.get(member).address().equals(primary))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(primary + " is no member"));
        }
    }

    @Override
    public void kill(int member) {
        members.get(member).kill();
    }

    @Override
    public void restart() {
        members.stream().filter(member -> !member.isAlive()).forEach(ServerProcess::restart);
        members.forEach(ProcessServer::awaitListening);
        awaitWritable();
    }

    /** Members of a replica set must then know each other by a key of their own. */
    @Override
    public void requireUsers() {
        members.forEach(ServerProcess::stop);
        var more = members.size() == 1 ? List.of("--auth") : List.of("--keyFile", key().toString());
        members.forEach(member -> member.say(more));
        restart();
    }

    @Override
    public void close() {
        members.forEach(ServerProcess::close);
    }

    /** Readable by nobody else, as mongod demands. */
    private Path key() {
        try {
            var key = members.getFirst().directory().resolve("key");
            var mine = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
            Files.createFile(key, mine);
            return Files.writeString(key, UUID.randomUUID().toString().replace("-", ""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Another may take the free port before the server does: then all is tried again on other ports. */
    private static List<ServerProcess> started(List<String> words, int number) {
        IllegalStateException refused = new IllegalStateException();
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            List<ServerProcess> members = new ArrayList<>();
            try {
                IntStream.range(0, number).forEach(member -> members.add(ServerProcess.start(words)));
                members.forEach(ProcessServer::awaitListening);
                return members;
            } catch (IllegalStateException e) {
                refused = e;
                members.forEach(ServerProcess::close);
            }
        }
        throw refused;
    }

    private static void awaitListening(ServerProcess member) {
        try {
            Patience.until(member::listens, () -> !member.isAlive());
        } catch (Patience.GaveUp e) {
            throw refused("does not listen on " + member.address(), List.of(member), e);
        }
    }

    private void awaitWritable() {
        try {
            Patience.untilWritable(uri(), () -> members.stream().anyMatch(member -> !member.isAlive()));
        } catch (Patience.GaveUp e) {
            throw refused("can't be written to", members, e);
        }
    }

    private static IllegalStateException refused(String what, List<ServerProcess> members, Patience.GaveUp why) {
        var output = members.stream().map(ServerProcess::output).collect(Collectors.joining("\n---\n"));
        return new IllegalStateException(
                "The MongoDB server for the tests %s: %s. It wrote:%n%s".formatted(what, why.getMessage(), output),
                why);
    }

    private void initiate() {
        var hosts = IntStream.range(0, members.size())
                .mapToObj(member -> new Document("_id", member)
                        .append("host", members.get(member).address()))
                .toList();
        // elections after two seconds instead of ten, for the tests' sake
        var settings = new Document("electionTimeoutMillis", 2000);
        var config = new Document("_id", REPLICA_SET).append("members", hosts).append("settings", settings);
        try (MongoClient client =
                Patience.client("mongodb://" + members.getFirst().address() + "/?directConnection=true")) {
            client.getDatabase("admin").runCommand(new Document("replSetInitiate", config));
        }
    }
}
