package dev.throughline.command.authority;

import dev.throughline.access.Membership;
import dev.throughline.access.WorkspaceOwners;
import dev.throughline.command.dispatch.Standing;
import dev.throughline.events.MemberId;
import org.springframework.stereotype.Component;

/** Tells access who is a member and who owns the workspace: what the log has decided. */
@Component
final class Members implements Membership, WorkspaceOwners {

    private final Standing standing;

    Members(Standing standing) {
        this.standing = standing;
    }

    @Override
    public boolean isActive(String memberId) {
        return standing.latest().isActive(new MemberId(memberId));
    }

    @Override
    public boolean isOwner(String memberId) {
        return standing.latest().isOwner(new MemberId(memberId));
    }
}
