package dev.throughline.events.authority;

import dev.throughline.events.DomainEvent;

/** What is decided about members, workspace owners and mandates. */
public sealed interface AuthorityEvent extends DomainEvent
        permits WorkspaceFounded,
                WorkspaceOwnerAppointed,
                WorkspaceOwnerDismissed,
                MemberAdmitted,
                MemberDeactivated,
                ProductManagerAssigned,
                ProjectManagerAssigned,
                DeputyEvent {

    /** The one stream of all authority: every command reads it and is guarded on its version. */
    String STREAM = "authority";

    @Override
    default String stream() {
        return STREAM;
    }
}
