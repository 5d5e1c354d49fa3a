package dev.throughline.command.authority;

import dev.throughline.command.dispatch.Command;

/** What can be decided about members, workspace owners and mandates. */
sealed interface AuthorityCommand extends Command
        permits FoundWorkspace,
                AppointWorkspaceOwner,
                DismissWorkspaceOwner,
                AdmitMember,
                DeactivateMember,
                AssignProductManager,
                AssignProjectManager,
                DeputyCommand {}
