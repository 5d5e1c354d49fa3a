package dev.throughline.standalone.acceptance;

import dev.throughline.standalone.Client;
import dev.throughline.standalone.browser.Tracker;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** A tracker that was started for the first time, and those who use it. */
final class Team implements AutoCloseable {

    private final Tracker tracker;
    private final Member owner;
    private long position;

    private Team(Tracker tracker) {
        this.tracker = tracker;
        String invitation = tracker.firstLink().substring(root().length());
        this.owner = new Member(this, "Workspace owner", new Client(root()).accepts(invitation));
    }

    /** @param storage where it keeps everything */
    static Team on(String... storage) {
        return new Team(Tracker.start(storage));
    }

    Member owner() {
        return owner;
    }

    /** A new member, signed in. */
    Member admits(String handle, String name) {
        owner.decides("POST /members", """
                {'handle': '%s', 'name': '%s', 'email': '%s@example.org'}""", handle, name, handle);
        String link = owner.does("POST /members/@" + handle + "/invitation", "{}")
                .path("link")
                .asString();
        return new Member(this, name, new Client(root()).accepts(link));
    }

    /** So many days from today. */
    static LocalDate in(int days) {
        return LocalDate.now(ZoneOffset.UTC).plusDays(days);
    }

    String root() {
        return tracker.address("");
    }

    /** The newest position that anybody of the team has caused. */
    long position() {
        return position;
    }

    void reached(long newer) {
        position = Math.max(position, newer);
    }

    @Override
    public void close() {
        tracker.close();
    }
}
