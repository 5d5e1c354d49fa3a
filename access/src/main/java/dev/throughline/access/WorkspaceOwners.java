package dev.throughline.access;

/** Who may invite; the side that keeps the authority fold answers, from memory. */
@FunctionalInterface
public interface WorkspaceOwners {

    /** Whether this member is one of the workspace's owners now. */
    boolean isOwner(String memberId);
}
