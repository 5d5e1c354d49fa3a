package dev.throughline.standalone.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** The story's time while it is told, the system's from then on: a log records nothing earlier than what it holds. */
public final class DemoClock extends Clock {

    private final Clock system;
    private volatile @Nullable Instant told;

    /** Stands at the story's beginning until it is told on. */
    public DemoClock(Clock system) {
        this.system = system;
        this.told = StoryDays.ending(system).beginning();
    }

    @Override
    public Instant instant() {
        Instant moment = told;
        return moment == null ? system.instant() : moment;
    }

    @Override
    public ZoneId getZone() {
        return system.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        InstantSource same = this::instant;
        return same.withZone(zone);
    }

    Clock system() {
        return system;
    }

    void tell(Instant moment) {
        told = moment;
    }

    void release() {
        told = null;
    }
}
