package dev.throughline.command.handoff;

/** Where a handoff stands. */
enum HandoffStatus {
    /** It waits for the project manager's answer. */
    PROPOSED,
    /** The project is committed to it. */
    ACCEPTED,
    /** The project doesn't take it on; it may be proposed again. */
    DECLINED
}
