package dev.throughline.command.served;

import dev.throughline.log.EventLog;
import dev.throughline.log.Proposal;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;

/**
 * Stands between the commands and their log, and holds one append back: the command was judged and decided by then, and
 * nothing is recorded yet. Everything else passes.
 */
public final class Hold {

    private static final long TOO_LONG = 30;

    private final AtomicReference<Predicate<Proposal>> next = new AtomicReference<>(proposal -> false);
    private final CountDownLatch arrived = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);

    /** Holds the next proposal back that has an event of this type; only the first. */
    public void holdNext(String type) {
        next.set(proposal ->
                proposal.events().stream().anyMatch(event -> event.type().equals(type)));
    }

    /** Waits until it is there. */
    public void awaitHeld() {
        await(arrived);
    }

    /** Lets it go on. */
    public void release() {
        released.countDown();
    }

    /** The log with this in front of it. */
    public EventLog before(EventLog log) {
        return (EventLog) Proxy.newProxyInstance(
                Hold.class.getClassLoader(), new Class<?>[] {EventLog.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("append")) {
                        pass((Proposal) arguments[0]);
                    }
                    try {
                        return method.invoke(log, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private void pass(Proposal proposal) {
        var wanted = next.get();
        if (wanted.test(proposal) && next.compareAndSet(wanted, other -> false)) {
            arrived.countDown();
            await(released);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(TOO_LONG, TimeUnit.SECONDS)) {
                throw new AssertionError("Nobody came within " + TOO_LONG + " seconds");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
