package dev.throughline.command.authority;

import dev.throughline.command.dispatch.Command;

/** What can be decided about members and mandates. */
sealed interface AuthorityCommand extends Command
        permits FoundWorkspace, AdmitMember, DeactivateMember, AssignProductManager, AssignProjectManager {}
