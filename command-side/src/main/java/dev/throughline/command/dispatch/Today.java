package dev.throughline.command.dispatch;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Which day it is where the workspace is: for handlers whose rules ask for it, since aggregates and rules have no clock. */
@Component
public final class Today {

    private final Clock clock;
    private final ZoneId zone;

    Today(Clock clock, @Value("${throughline.zone:UTC}") ZoneId zone) {
        this.clock = clock;
        this.zone = zone;
    }

    /** The day in {@code throughline.zone}. */
    public LocalDate date() {
        return clock.instant().atZone(zone).toLocalDate();
    }
}
