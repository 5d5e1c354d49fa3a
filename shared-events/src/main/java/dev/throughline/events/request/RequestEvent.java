package dev.throughline.events.request;

import dev.throughline.events.DomainEvent;
import dev.throughline.events.RequestId;
import dev.throughline.events.Role;

/** What is asked of whoever decides, and how it is answered. */
public sealed interface RequestEvent extends DomainEvent permits DecisionRequested, RequestGranted, RequestDeclined {

    /** The request that it is about. */
    RequestId request();

    /** The role whose decision it is. */
    Role owner();

    /** The product or project within which the role is held, by its key; {@code workspace} where it is the workspace's. */
    String scope();

    @Override
    default String stream() {
        return request().stream();
    }
}
