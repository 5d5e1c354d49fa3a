package dev.throughline.standalone;

import java.nio.file.Path;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What can be set beside Spring's own properties; a name that is not known is refused: {@link OnlyKnownProperties}.
 *
 * @param dataDir Folder that holds the log and the accounts; made if it is missing. One process at a time.
 * @param demo Whether a story of five people is told into the log at the first start, to look around in. An empty data directory only.
 * @param zone Time zone in which a day begins and ends, for instance Europe/Berlin. What is stored is UTC whatever stands here.
 * @param turns Turns that pass the day by which they were to be answered.
 */
@ConfigurationProperties("throughline")
record Settings(
        @DefaultValue("./data") Path dataDir,
        @DefaultValue("false") boolean demo,
        @DefaultValue("UTC") ZoneId zone,
        @DefaultValue Turns turns) {

    /**
     * What happens to a turn that passes the day by which it was to be answered.
     *
     * @param escalateAfter Working days from the reminder until an unanswered turn is brought before the workspace owners; 0 at once, -1 never.
     */
    record Turns(@DefaultValue("2") int escalateAfter) {}
}
