package dev.throughline.access;

/**
 * Who is a member now; the side that keeps the authority fold answers. It is asked on every request, so it answers from
 * memory and never blocks.
 */
@FunctionalInterface
public interface Membership {

    /** Whether this member may sign in and act. False for ids that nobody has. */
    boolean isActive(String memberId);
}
