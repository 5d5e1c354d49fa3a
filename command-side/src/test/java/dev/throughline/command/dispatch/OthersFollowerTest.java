package dev.throughline.command.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import dev.throughline.log.EventLog;
import dev.throughline.log.LogUnavailable;
import dev.throughline.log.mongodb.MongoEventLog;
import dev.throughline.log.mongodb.MongoSnapshots;
import dev.throughline.log.sqlite.SqliteEventLog;
import dev.throughline.log.state.HeapSnapshots;
import dev.throughline.mongodb.testing.MongoServer;
import dev.throughline.mongodb.testing.RequiresMongo;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@RequiresMongo
@DisplayNameGeneration(ReplaceUnderscores.class)
class OthersFollowerTest {

    @Test
    @Timeout(value = 30, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void words_that_another_process_took_out_are_soon_no_part_of_what_is_decided_on_here() throws InterruptedException {
        try (var client = MongoClients.create(MongoServer.shared().uri())) {
            var database = client.getDatabase(MongoServer.shared().freshDatabase());
            try (EventLog there = MongoEventLog.open(client, database, Clock.systemUTC());
                    EventLog here = MongoEventLog.open(client, database, Clock.systemUTC());
                    var streams = new Streams(here, MongoSnapshots.in(database));
                    var follower = new OthersFollower(here, new Standing(streams), streams)) {
                assertThat(follower).isNotNull();
                Entry.says(there, "Mrs Featherstone waits", 1);
                assertThat(texts(streams)).containsExactly("Mrs Featherstone waits");

                Entry.redact(there, 1);

                while (!texts(streams).equals(List.of("[redacted]"))) {
                    Thread.sleep(10);
                }
            }
        }
    }

    @Test
    @Timeout(value = 30, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void where_the_log_was_away_at_that_moment_it_looks_again_without_waiting_for_a_commit(@TempDir Path directory)
            throws InterruptedException {
        var away = new AtomicBoolean();
        var refused = new CountDownLatch(1);
        try (EventLog log = SqliteEventLog.open(directory, Clock.systemUTC());
                var streams = new Streams(log, new HeapSnapshots());
                var follower = new OthersFollower(sometimesAway(log, away, refused), new Standing(streams), streams)) {
            assertThat(follower).isNotNull();
            Entry.says(log, "Mrs Featherstone waits", 1);
            assertThat(texts(streams)).containsExactly("Mrs Featherstone waits");

            away.set(true);
            Entry.redact(log, 1);
            refused.await();
            assertThat(texts(streams)).containsExactly("Mrs Featherstone waits");
            away.set(false);

            while (!texts(streams).equals(List.of("[redacted]"))) {
                Thread.sleep(10);
            }
        }
    }

    /** The log as it is, but that nothing can be read in it now and then. */
    private static EventLog sometimesAway(EventLog log, AtomicBoolean away, CountDownLatch refused) {
        return (EventLog) Proxy.newProxyInstance(
                EventLog.class.getClassLoader(), new Class<?>[] {EventLog.class}, (proxy, method, arguments) -> {
                    if (away.get() && method.getName().equals("read")) {
                        refused.countDown();
                        throw new LogUnavailable("The log is away", null);
                    }
                    return method.invoke(log, arguments);
                });
    }

    private static List<String> texts(Streams streams) {
        return streams.look(Entry.FOLD, Entry.STREAM).orElseThrow().state().texts();
    }
}
