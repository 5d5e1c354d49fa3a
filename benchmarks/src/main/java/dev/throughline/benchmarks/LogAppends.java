package dev.throughline.benchmarks;

import dev.throughline.log.Bytes;
import dev.throughline.log.EventLog;
import dev.throughline.log.Guard;
import dev.throughline.log.NewEvent;
import dev.throughline.log.Proposal;
import dev.throughline.log.Request;
import dev.throughline.log.mongodb.MongoDatabases;
import dev.throughline.log.mongodb.MongoEventLog;
import dev.throughline.log.sqlite.SqliteEventLog;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/** Writers on streams of their own, guarded on one that doesn't move; each waits for its commit before the next. */
final class LogAppends implements SideBySide.Subject, AutoCloseable {

    static final Bytes PAYLOAD = Bytes.utf8("{\"why\":{\"text\":\"" + "Customers wait. ".repeat(16) + "\"}}");
    static final Bytes METADATA = Bytes.utf8("{\"actor\":\"m-000000000001\",\"commandId\":\"" + "0".repeat(64)
            + "\",\"decidedAt\":\"2026-11-22T09:30:00.000Z\",\"role\":\"PRODUCT_MANAGER\"}");

    private final EventLog log;
    private final Runnable afterwards;

    private LogAppends(EventLog log, Runnable afterwards) {
        this.log = log;
        this.afterwards = afterwards;
        log.append(proposal("authority", 0, Guard.ABSENT)).join();
    }

    static LogAppends inFolder(Path directory) {
        return new LogAppends(SqliteEventLog.open(directory, Clock.systemUTC()), () -> {});
    }

    static LogAppends inMongodb(String uri) {
        MongoDatabases opened = MongoDatabases.open(uri);
        return new LogAppends(MongoEventLog.open(opened.client(), opened.database(), Clock.systemUTC()), opened::close);
    }

    @Override
    public long commits(int writers, Duration duration) {
        AtomicLong commits = new AtomicLong();
        long end = System.nanoTime() + duration.toNanos();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int writer = 0; writer < writers; writer++) {
                threads.execute(() -> commits.addAndGet(write(end)));
            }
        }
        return commits.get();
    }

    private long write(long end) {
        String stream = "feature:" + UUID.randomUUID();
        long version = 0;
        while (System.nanoTime() < end) {
            log.append(proposal(stream, version, 0)).join();
            version++;
        }
        return version;
    }

    private static Proposal proposal(String stream, long version, long authority) {
        NewEvent event = new NewEvent(
                stream,
                version,
                UUID.randomUUID().toString(),
                "FeaturePrioritized",
                1,
                Instant.now(),
                PAYLOAD,
                METADATA);
        Request request = new Request("PUT", "/api/features/FOOD-7/priority", PAYLOAD);
        return new Proposal(
                UUID.randomUUID().toString(), request, List.of(new Guard("authority", authority)), List.of(event));
    }

    @Override
    public void close() {
        log.close();
        afterwards.run();
    }
}
