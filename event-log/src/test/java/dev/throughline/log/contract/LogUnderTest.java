package dev.throughline.log.contract;

import dev.throughline.log.EventLog;

/** The log that a promise is tried on: empty at first. */
interface LogUnderTest {

    EventLog log();

    /** Closes the log and opens it again, as a restart does. */
    EventLog reopened();

    /** The clock that the log takes its own time from. */
    SettableClock clock();
}
