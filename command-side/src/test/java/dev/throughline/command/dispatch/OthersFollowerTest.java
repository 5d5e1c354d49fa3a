package dev.throughline.command.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import dev.throughline.log.EventLog;
import dev.throughline.log.mongodb.MongoEventLog;
import dev.throughline.log.mongodb.MongoSnapshots;
import dev.throughline.mongodb.testing.MongoServer;
import dev.throughline.mongodb.testing.RequiresMongo;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

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

    private static List<String> texts(Streams streams) {
        return streams.look(Entry.FOLD, Entry.STREAM).orElseThrow().state().texts();
    }
}
