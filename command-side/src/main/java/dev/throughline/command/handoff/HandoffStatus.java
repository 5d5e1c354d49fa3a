package dev.throughline.command.handoff;

import java.util.Locale;

/** Where a handoff stands. */
enum HandoffStatus {
    /** It waits for the project manager's answer. */
    PROPOSED,
    /** The project manager asked what it means; it waits for the product manager's answer. */
    CLARIFYING,
    /** The project is committed to it. */
    ACCEPTED,
    /** The project reported it as delivered; it waits for the product manager's word. */
    DELIVERED,
    /** The delivery was accepted; it may be proposed again. */
    DONE,
    /** The project doesn't take it on; it may be proposed again. */
    DECLINED,
    /** The product manager took it back before it was accepted, or the work on it has ended; it may be proposed again. */
    WITHDRAWN,
    /** The product manager took it back after it was accepted: it waits for the end of the work to be confirmed. */
    WINDING_DOWN;

    /** Whether it waits on nobody any more. */
    boolean closed() {
        return this == DONE || this == DECLINED || this == WITHDRAWN;
    }

    /** As sentences say it: {@code winding down}. */
    String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
