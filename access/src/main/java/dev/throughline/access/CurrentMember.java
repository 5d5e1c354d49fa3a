package dev.throughline.access;

import dev.throughline.access.problem.Problem;
import dev.throughline.access.problem.ProblemException;
import java.util.Optional;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Finds who is signed in on a request. It never blocks. */
public final class CurrentMember {

    static final String ATTRIBUTE = SignedIn.class.getName();

    private CurrentMember() {}

    /** Who is signed in, or empty on the few paths that need nobody to be. */
    public static Optional<SignedIn> find(ServerWebExchange exchange) {
        return Optional.ofNullable(exchange.getAttribute(ATTRIBUTE));
    }

    /**
     * Who is signed in on a path that needs it.
     *
     * @throws ProblemException 401 {@code authentication.required}
     */
    public static SignedIn of(ServerWebExchange exchange) {
        return find(exchange).orElseThrow(() -> required().exception());
    }

    /** The same from the reactive context; fails with 401 {@code authentication.required}. */
    public static Mono<SignedIn> get() {
        return ReactiveSecurityContextHolder.getContext()
                .mapNotNull(context -> context.getAuthentication())
                .filter(authentication -> authentication.getPrincipal() instanceof SignedIn)
                .map(authentication -> (SignedIn) authentication.getPrincipal())
                .switchIfEmpty(Mono.error(() -> required().exception()));
    }

    /** 401: says which schemes there are; {@code Bearer} makes no browser ask for a password. */
    static Problem required() {
        return Problem.of(
                        401,
                        "authentication.required",
                        "Sign in first",
                        "This needs a session, or a token in the header Authorization: Bearer.")
                .withHeader("WWW-Authenticate", "Bearer");
    }
}
