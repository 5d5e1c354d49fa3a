package dev.throughline.standalone.demo;

import dev.throughline.access.FirstSignIn;
import dev.throughline.access.MemberDirectory;
import dev.throughline.access.Person;
import dev.throughline.events.authority.AuthorityEvent;
import dev.throughline.log.EventLog;
import java.io.PrintStream;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.springframework.context.SmartLifecycle;

/**
 * Tells the story into an empty log while the tracker starts, before anybody is answered. A log that holds the story
 * already is left as it is; one that was cut short is told to its end; any other is refused.
 */
public final class Demo implements SmartLifecycle {

    private final EventLog log;
    private final DemoClock clock;
    private final Telling telling;
    private final MemberDirectory directory;
    private final FirstSignIn firstSignIn;
    private volatile boolean running;

    Demo(EventLog log, DemoClock clock, Telling telling, MemberDirectory directory, FirstSignIn firstSignIn) {
        this.log = log;
        this.clock = clock;
        this.telling = telling;
        this.directory = directory;
        this.firstSignIn = firstSignIn;
    }

    @Override
    public void start() {
        try {
            telling.tell(days());
        } finally {
            clock.release();
        }
        running = true;
    }

    /** Says for each of the story's people, once the tracker answers, how to sign in the first time. */
    public void sayWhoIsThere(String address, PrintStream out) {
        out.println("The demo's people, each with a link that works once:");
        directory.all().stream()
                .sorted(Comparator.comparing(Person::handle))
                .forEach(person -> firstSignIn
                        .link(person.id())
                        .ifPresent(link ->
                                out.printf("  %-18s @%-6s %s%s%n", person.name(), person.handle(), address, link)));
    }

    private StoryDays days() {
        Instant founded = log.readStream(AuthorityEvent.STREAM, 0).getFirst().recordedAt();
        Optional<StoryDays> begun = StoryDays.begunAt(founded);
        return begun.orElseThrow(() -> new NotAnEmptyLog());
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** After the views and the policies, before the web server. */
    @Override
    public int getPhase() {
        return 1_000;
    }
}
