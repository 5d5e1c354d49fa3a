package dev.throughline.access;

import java.util.Optional;

/** How the workspace's first owner gets in, before anybody can invite anybody. */
public interface FirstSignIn {

    /**
     * A one-use link for this member, as a path ({@code /invitations/<secret>}), valid for seven days; it voids the
     * former one. The caller shows it once, on the console, and logs it nowhere. It waits for the disk.
     *
     * @return empty once the member has a password, which is a way in already, or is no member any more
     */
    Optional<String> link(String memberId);
}
