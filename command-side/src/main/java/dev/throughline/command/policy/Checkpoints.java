package dev.throughline.command.policy;

import dev.throughline.events.PolicyId;

/**
 * How far each policy has come, durably. What is lost of it costs a repetition under the same command id, which the log
 * answers with what it led to the first time; the activation must not be lost.
 */
interface Checkpoints {

    /** Where the policy began: at this head of the log, if it is new here. What was decided before is not its business. */
    long activated(PolicyId policy, long head);

    /** The position up to which everything that follows was carried out; the activation at first. */
    long done(PolicyId policy);

    /** Everything that follows up to this position was carried out, by every policy. */
    void done(long position);
}
