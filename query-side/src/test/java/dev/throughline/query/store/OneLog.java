package dev.throughline.query.store;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import dev.throughline.log.sqlite.SqliteEventLog;
import dev.throughline.mongodb.testing.MongoServer;
import dev.throughline.mongodb.testing.RequiresMongo;
import dev.throughline.query.Story;
import dev.throughline.query.fold.Decoding;
import dev.throughline.query.fold.Fold;
import dev.throughline.query.fold.Snapshot;
import dev.throughline.query.fold.Views;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** One log and one database, empty at first, and instances over them that are stepped by hand: between its steps, one is as good as dead. */
@RequiresMongo
@Timeout(120)
@DisplayNameGeneration(ReplaceUnderscores.class)
abstract class OneLog {

    final MongoClient client = Mongo.client();
    final List<Stepped> instances = new ArrayList<>();
    MongoDatabase database;
    SqliteEventLog log;

    @BeforeEach
    void open(@TempDir Path directory) {
        log = SqliteEventLog.open(directory, Clock.systemUTC());
        database = client.getDatabase(MongoServer.shared().freshDatabase());
    }

    @AfterEach
    void close() {
        instances.forEach(each -> each.instance().close());
        log.close();
    }

    /** What the story tells after a position. */
    void append(Story story, long after) {
        story.proposals().stream()
                .filter(proposal -> Long.parseLong(proposal.commandId().substring(1)) > after)
                .forEach(proposal -> log.append(proposal).join());
    }

    /** What the log makes of these folds up to a position, as it is now. */
    Snapshot folded(Collection<? extends Fold<?>> folds, long position) {
        Snapshot folded = Snapshot.empty(folds);
        for (var event : log.read(0, (int) position)) {
            folded = folded.apply(Decoding.decode(event));
        }
        return folded;
    }

    /** Without a sign of life, and with little patience for others who show none. */
    static Pace silent(Duration patience) {
        Duration never = Duration.ofHours(1);
        return new Pace(never, patience, Duration.ofMillis(1), never, never, never, never, 3, 100, 20_000);
    }

    Stepped stepped(Collection<? extends Fold<?>> folds, Pace pace) {
        Views views = new Views(Snapshot.empty(folds), new StoredPast());
        ViewCollections collections = ViewCollections.in(database);
        Shelf shelf = new Shelf(List.copyOf(folds));
        Stepped stepped =
                new Stepped(new Instance(log, client, collections, shelf, Edition.of(folds), pace, views), views);
        instances.add(stepped);
        return stepped;
    }

    Set<Document> everything() {
        Set<Document> all = new HashSet<>();
        for (String name : database.listCollectionNames()) {
            database.getCollection(name).find().into(all);
        }
        return all;
    }

    /** An instance, and what it shows. */
    record Stepped(Instance instance, Views views) {}
}
