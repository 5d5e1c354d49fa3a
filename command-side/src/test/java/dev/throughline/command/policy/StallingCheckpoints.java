package dev.throughline.command.policy;

import dev.throughline.events.PolicyId;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Real ones, in a process that stands still at the worst moment: when it has just been told that an effect is its own. */
final class StallingCheckpoints extends OtherCheckpoints {

    private final CountDownLatch stalled = new CountDownLatch(1);
    private final CountDownLatch resumed = new CountDownLatch(1);
    private final CountDownLatch refused = new CountDownLatch(1);
    private volatile boolean stalling;

    StallingCheckpoints(Checkpoints kept) {
        super(kept);
    }

    /** The policy, telling when it has just asked for an effect. */
    Policy<Integer> beforeEffectsOf(WhenTheFirstMovesThenTheOtherMovesToo policy) {
        return new Policy<>() {
            @Override
            public PolicyId id() {
                return policy.id();
            }

            @Override
            public Integer initial() {
                return policy.initial();
            }

            @Override
            public Integer after(Integer others, Happened happened) {
                return policy.after(others, happened);
            }

            @Override
            public List<Effect> follow(Integer others, Happened cause) {
                var effects = policy.follow(others, cause);
                stalling = !effects.isEmpty() && stalled.getCount() > 0;
                return effects;
            }
        };
    }

    void awaitStalled() throws InterruptedException {
        await(stalled);
    }

    void resume() {
        resumed.countDown();
    }

    /** Until it has been told that its claim is gone. */
    void awaitRefused() throws InterruptedException {
        await(refused);
    }

    @Override
    public boolean mine() {
        boolean mine = super.mine();
        if (mine && stalling) {
            stalling = false;
            stalled.countDown();
            try {
                await(resumed);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
        if (!mine) {
            refused.countDown();
        }
        return mine;
    }

    @Override
    public void done(long position) {
        try {
            super.done(position);
        } catch (TakenOver e) {
            refused.countDown();
            throw e;
        }
    }

    private static void await(CountDownLatch latch) throws InterruptedException {
        if (!latch.await(30, TimeUnit.SECONDS)) {
            throw new AssertionError("It did not happen");
        }
    }
}
