package dev.throughline.command.policy;

import dev.throughline.events.PolicyId;
import java.time.Duration;
import java.util.List;

/** Real ones; what a test wants to happen beside that, it overrides. */
class OtherCheckpoints implements Checkpoints {

    private final Checkpoints kept;

    OtherCheckpoints(Checkpoints kept) {
        this.kept = kept;
    }

    @Override
    public List<PolicyId> policies() {
        return kept.policies();
    }

    @Override
    public long activated(PolicyId policy, long head) {
        return kept.activated(policy, head);
    }

    @Override
    public long done(PolicyId policy) {
        return kept.done(policy);
    }

    @Override
    public void done(long position) {
        kept.done(position);
    }

    @Override
    public void endAt(long head) {
        kept.endAt(head);
    }

    @Override
    public void seen(long position) {
        kept.seen(position);
    }

    @Override
    public boolean mine() {
        return kept.mine();
    }

    @Override
    public Duration patience() {
        return kept.patience();
    }

    @Override
    public void close() {
        kept.close();
    }
}
