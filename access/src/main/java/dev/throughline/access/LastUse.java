package dev.throughline.access;

import dev.throughline.access.account.AccountStore;
import dev.throughline.access.account.Changed;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Notes when sessions and tokens were used. Nobody waits for it: a use that is not noted shortens a session by a minute. */
final class LastUse {

    // a use within the same minute is not worth a write
    private static final Duration GRAIN = Duration.ofMinutes(1);

    private final AccountStore store;
    private final Set<String> underWay = ConcurrentHashMap.newKeySet();

    LastUse(AccountStore store) {
        this.store = store;
    }

    void note(SignedIn signedIn, @Nullable Instant before, Instant now) {
        var hash = signedIn.credential();
        if ((before == null || before.plus(GRAIN).isBefore(now)) && underWay.add(hash)) {
            store.change(signedIn.memberId(), account -> Changed.to(account.usedAt(hash, now)))
                    .doFinally(ended -> underWay.remove(hash))
                    .onErrorComplete()
                    .subscribe();
        }
    }
}
