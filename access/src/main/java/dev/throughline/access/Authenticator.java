package dev.throughline.access;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Finds who sends a request, from memory: by its token if it brings one, whatever cookie it brings besides, else by its
 * session. Whoever is no member any more is nobody.
 */
final class Authenticator {

    private static final String SCHEME = "bearer";

    private final Sessions sessions;
    private final Tokens tokens;
    private final Membership membership;

    Authenticator(Sessions sessions, Tokens tokens, Membership membership) {
        this.sessions = sessions;
        this.tokens = tokens;
        this.membership = membership;
    }

    /** A {@code WebFilter}; not declared as one, since Spring would run such a bean outside the security chain too. */
    Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return find(exchange.getRequest())
                .map(signedIn -> {
                    exchange.getAttributes().put(CurrentMember.ATTRIBUTE, signedIn);
                    var authentication = new PreAuthenticatedAuthenticationToken(signedIn, "", List.of());
                    return chain.filter(exchange)
                            .contextWrite(ReactiveSecurityContextHolder.withAuthentication(authentication));
                })
                .orElseGet(() -> chain.filter(exchange));
    }

    boolean isAlive(SignedIn signedIn) {
        return membership.isActive(signedIn.memberId())
                && (signedIn.kind() == SignedIn.Kind.SESSION
                        ? sessions.isAlive(signedIn.credential())
                        : tokens.isAlive(signedIn.credential()));
    }

    /** Whether a request means to sign in by token, be it a good one or not. */
    static boolean bringsToken(ServerHttpRequest request) {
        var header = request.getHeaders().getFirst(HttpHeaders.AUTHORIZATION);
        return header != null && header.toLowerCase(Locale.ROOT).startsWith(SCHEME);
    }

    private Optional<SignedIn> find(ServerHttpRequest request) {
        return (bringsToken(request) ? byToken(request) : bySession(request))
                .filter(signedIn -> membership.isActive(signedIn.memberId()));
    }

    private Optional<SignedIn> byToken(ServerHttpRequest request) {
        var header = request.getHeaders().getFirst(HttpHeaders.AUTHORIZATION);
        return header == null
                ? Optional.empty()
                : tokens.find(header.substring(SCHEME.length()).strip());
    }

    private Optional<SignedIn> bySession(ServerHttpRequest request) {
        return Optional.ofNullable(request.getCookies().getFirst(BrowserCookies.SESSION))
                .flatMap(cookie -> sessions.find(cookie.getValue()));
    }
}
