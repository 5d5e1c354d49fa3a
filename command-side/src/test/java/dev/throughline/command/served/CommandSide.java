package dev.throughline.command.served;

import dev.throughline.command.Served;
import dev.throughline.command.policy.Policies;
import dev.throughline.events.Catalogue;
import dev.throughline.events.policy.EffectParked;
import dev.throughline.log.EventLog;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/** The command side as it is served, over real HTTP and on real files, with people who are signed in to it. */
public final class CommandSide implements AutoCloseable {

    private final AtomicInteger names = new AtomicInteger();
    private final Served served;
    private final Person owner;

    private CommandSide(Served served) {
        this.served = served;
        this.owner = new Person(served.owner());
    }

    /** Starts in an empty folder; the workspace is founded then, and its owner signed in. */
    public static CommandSide start(Path folder) {
        return new CommandSide(new Served(folder));
    }

    /** The same, with something between the commands and their log. */
    public static CommandSide start(Path folder, UnaryOperator<EventLog> between) {
        return new CommandSide(new Served(folder, between));
    }

    /** The same, at the time that a clock shows. */
    public static CommandSide start(Path folder, UnaryOperator<EventLog> between, Clock clock) {
        return new CommandSide(new Served(folder, between, clock));
    }

    /** The workspace's first owner. */
    public Person owner() {
        return owner;
    }

    /** Somebody new, admitted by the owner, signed in. */
    public Person admit(String handle) {
        return new Person(served.member(owner.caller(), handle));
    }

    /** Somebody new who never signs in; the answer is the member id. */
    public String admitOnly(String handle) {
        var body = Map.of("handle", handle, "name", "Member " + handle, "email", handle + "@example.org");
        return owner.post("/api/members", body).expect(201).text("/id");
    }

    /** A handle that nobody has. */
    public String freeHandle() {
        return "person-" + names.incrementAndGet();
    }

    /** Somebody who isn't signed in. */
    public Person nobody() {
        return new Person(served.anonymous());
    }

    /** Waits until the policies have done what follows from what was decided. */
    public void settle() {
        served.bean(Policies.class).catchUp();
    }

    /** The effects that were parked, in the order of the log. */
    List<String> parked() {
        return log().read(0, Integer.MAX_VALUE).stream()
                .filter(event -> event.type().equals("EffectParked"))
                .map(event -> Catalogue.catalogue()
                        .decode(event.type(), event.revision(), event.payload().toArray()))
                .map(event -> ((EffectParked) event).effect().value())
                .toList();
    }

    /** The log that the commands go to. */
    public EventLog log() {
        return served.bean(EventLog.class);
    }

    @Override
    public void close() {
        served.close();
    }
}
