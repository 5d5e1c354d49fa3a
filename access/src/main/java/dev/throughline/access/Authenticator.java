package dev.throughline.access;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Finds who sends a request: by its token if it brings one, whatever cookie it brings besides, else by its session.
 * Whoever is no member any more is nobody. A page is for everybody, so who asks for one is not looked for.
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
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty())
                .flatMap(found -> found.map(signedIn -> filterAs(signedIn, exchange, chain))
                        .orElseGet(() -> chain.filter(exchange)));
    }

    private static Mono<Void> filterAs(SignedIn signedIn, ServerWebExchange exchange, WebFilterChain chain) {
        exchange.getAttributes().put(CurrentMember.ATTRIBUTE, signedIn);
        var authentication = new PreAuthenticatedAuthenticationToken(signedIn, "", List.of());
        return chain.filter(exchange).contextWrite(ReactiveSecurityContextHolder.withAuthentication(authentication));
    }

    Mono<Boolean> isAlive(SignedIn signedIn) {
        if (!membership.isActive(signedIn.memberId())) {
            return Mono.just(false);
        }
        return signedIn.kind() == SignedIn.Kind.SESSION
                ? sessions.isAlive(signedIn.credential())
                : tokens.isAlive(signedIn.credential());
    }

    /** Whether a request means to sign in by token, be it a good one or not. */
    static boolean bringsToken(ServerHttpRequest request) {
        var header = request.getHeaders().getFirst(HttpHeaders.AUTHORIZATION);
        return header != null && header.toLowerCase(Locale.ROOT).startsWith(SCHEME);
    }

    private static boolean isForAPage(ServerHttpRequest request) {
        return (request.getMethod() == HttpMethod.GET || request.getMethod() == HttpMethod.HEAD)
                && !request.getPath().pathWithinApplication().value().startsWith("/api");
    }

    private Mono<SignedIn> find(ServerHttpRequest request) {
        if (isForAPage(request)) {
            return Mono.empty();
        }
        return (bringsToken(request) ? byToken(request) : bySession(request))
                .filter(signedIn -> membership.isActive(signedIn.memberId()));
    }

    private Mono<SignedIn> byToken(ServerHttpRequest request) {
        return Mono.justOrEmpty(request.getHeaders().getFirst(HttpHeaders.AUTHORIZATION))
                .flatMap(header -> tokens.find(header.substring(SCHEME.length()).strip()));
    }

    private Mono<SignedIn> bySession(ServerHttpRequest request) {
        return Mono.justOrEmpty(request.getCookies().getFirst(BrowserCookies.SESSION))
                .flatMap(cookie -> sessions.find(cookie.getValue()));
    }
}
