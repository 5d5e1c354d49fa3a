package dev.throughline.mongodb.testing;

/** A server that a test may kill. It has one member, or three that can be killed one by one. */
public abstract class OwnServer extends MongoServer implements AutoCloseable {

    OwnServer(String uri) {
        super(uri);
    }

    /** How many members it has: see {@link RequiresMembers}. */
    public abstract int members();

    /** Which member is the primary now, counted from 0. */
    public abstract int primary();

    /** Ends this member without warning (SIGKILL). */
    public abstract void kill(int member);

    /** Ends all members without warning (SIGKILL). */
    public final void kill() {
        for (int member = 0; member < members(); member++) {
            kill(member);
        }
    }

    /** Starts what was killed, on the same ports and storage, and waits until it can be written to. */
    public abstract void restart();

    /**
     * Stops it and starts it again so that it lets nobody in but the users that it knows: they are to be created before.
     * A test that asks this of a container is not run.
     */
    public abstract void requireUsers();

    /** Ends it and removes its storage. */
    @Override
    public abstract void close();
}
