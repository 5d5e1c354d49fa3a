package dev.throughline.log.state;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Snapshots in memory, of the streams used last. One era is all streams': to forget one forgets them all, so that nothing
 * has to be remembered of a stream whose snapshots had to make room.
 */
public final class HeapSnapshots implements Snapshots {

    private static final int KEPT = 1_000;

    private long era = FIRST_ERA;

    private final Map<Key, Snapshot> snapshots = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Snapshot> eldest) {
            return size() > KEPT;
        }
    };

    @Override
    public synchronized Found find(String stream, String name) {
        return new Found(era, snapshots.get(new Key(stream, name)));
    }

    @Override
    public synchronized boolean keep(Snapshot snapshot, long begunIn) {
        if (begunIn != era) {
            return false;
        }
        snapshots.merge(new Key(snapshot.stream(), snapshot.name()), snapshot, HeapSnapshots::newer);
        return true;
    }

    @Override
    public synchronized void forget(String stream) {
        era++;
        snapshots.clear();
    }

    private static Snapshot newer(Snapshot kept, Snapshot offered) {
        boolean stays =
                kept.form() > offered.form() || kept.form() == offered.form() && kept.version() > offered.version();
        return stays ? kept : offered;
    }

    private record Key(String stream, String name) {}
}
