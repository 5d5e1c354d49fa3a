package dev.throughline.access;

import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * Who is authenticated on a request, and by what. Controllers may take it as an argument with
 * {@code @AuthenticationPrincipal}; elsewhere {@link CurrentMember} finds it.
 *
 * @param memberId {@code m-} and 12 characters
 * @param kind a browser's session or a script's token
 * @param credential names the session or token without being a secret; {@link SignedInWatch} knows it by that
 */
public record SignedIn(String memberId, Kind kind, String credential) implements AuthenticatedPrincipal {

    public enum Kind {
        SESSION,
        TOKEN
    }

    /** The member id. */
    @Override
    public String getName() {
        return memberId;
    }
}
