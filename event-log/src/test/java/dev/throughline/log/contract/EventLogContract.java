package dev.throughline.log.contract;

import dev.throughline.log.EventLog;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Timeout;

/**
 * Every promise of the port, each with its tests. An adapter extends this class and says how it is opened; it overrides
 * nothing else. The time-out is only there so that a broken wake-up ends as a failure and not as a build that hangs.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
public abstract class EventLogContract
        implements PositionPromises,
                AtomicityPromises,
                VersionPromises,
                GuardPromises,
                ExactlyOncePromises,
                TimePromises,
                ChainPromises,
                RedactionPromises,
                WakeUpPromises,
                ConcurrencyPromises,
                ClosingPromises {

    private final SettableClock clock = new SettableClock();
    private EventLog log;

    /** Opens the log of this test; again with what it holds, if it was closed in between. */
    protected abstract EventLog open(Clock clock);

    @BeforeEach
    void openLog() {
        log = open(clock);
    }

    @AfterEach
    void closeLog() {
        log.close();
    }

    @Override
    public EventLog log() {
        return log;
    }

    @Override
    public EventLog reopened() {
        log.close();
        log = open(clock);
        return log;
    }

    @Override
    public SettableClock clock() {
        return clock;
    }
}
