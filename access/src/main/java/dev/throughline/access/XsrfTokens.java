package dev.throughline.access;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpCookie;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.server.csrf.CsrfToken;
import org.springframework.security.web.server.csrf.DefaultCsrfToken;
import org.springframework.security.web.server.csrf.ServerCsrfTokenRepository;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * CSRF tokens without a store: a session's is derived from its secret, so no other site can plant one that fits; before
 * there is a session it is whatever random one the cookie holds.
 */
final class XsrfTokens implements ServerCsrfTokenRepository, WebFilter {

    static final String HEADER = "X-XSRF-TOKEN";

    private static final Pattern DRAWN = Pattern.compile("[A-Za-z0-9_-]{43}");

    /** The token of the session with this secret. */
    static String of(String sessionSecret) {
        return Secrets.derive("xsrf", sessionSecret);
    }

    /**
     * Whether a request needs the token: it changes something, and the browser itself may have signed it. Signing in
     * needs it too, or another site could sign a visitor in as somebody else. A request by nobody does not: it is
     * refused as such.
     */
    static boolean isNeeded(ServerWebExchange exchange) {
        var request = exchange.getRequest();
        var method = request.getMethod();
        if (method == HttpMethod.GET
                || method == HttpMethod.HEAD
                || method == HttpMethod.OPTIONS
                || Authenticator.bringsToken(request)) {
            return false;
        }
        var path = request.getPath().pathWithinApplication().value();
        return CurrentMember.find(exchange).isPresent()
                || path.startsWith(SessionController.PATH)
                || path.startsWith(InvitationController.PATH);
    }

    @Override
    public Mono<CsrfToken> generateToken(ServerWebExchange exchange) {
        return Mono.fromSupplier(() -> token(Secrets.draw()));
    }

    @Override
    public Mono<Void> saveToken(ServerWebExchange exchange, @Nullable CsrfToken token) {
        return Mono.fromRunnable(() -> {
            if (token != null) {
                BrowserCookies.xsrf(exchange, token.getToken());
            }
        });
    }

    @Override
    public Mono<CsrfToken> loadToken(ServerWebExchange exchange) {
        var session = CurrentMember.find(exchange).filter(signedIn -> signedIn.kind() == SignedIn.Kind.SESSION);
        return Mono.justOrEmpty(
                        session.isPresent()
                                ? cookie(exchange, BrowserCookies.SESSION).map(XsrfTokens::of)
                                : cookie(exchange, BrowserCookies.XSRF)
                                        .filter(value -> DRAWN.matcher(value).matches()))
                .map(XsrfTokens::token);
    }

    /** Hands our pages the token with any answer of the API if they don't have the right one. */
    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var request = exchange.getRequest();
        if (Authenticator.bringsToken(request)
                || !request.getPath().pathWithinApplication().value().startsWith("/api")) {
            return chain.filter(exchange);
        }
        return handOut(exchange).then(Mono.defer(() -> chain.filter(exchange)));
    }

    Mono<Void> handOut(ServerWebExchange exchange) {
        return loadToken(exchange)
                .switchIfEmpty(generateToken(exchange))
                .filter(right -> !cookie(exchange, BrowserCookies.XSRF).equals(Optional.of(right.getToken())))
                .flatMap(right -> saveToken(exchange, right));
    }

    private static Optional<String> cookie(ServerWebExchange exchange, String name) {
        return Optional.ofNullable(exchange.getRequest().getCookies().getFirst(name))
                .map(HttpCookie::getValue);
    }

    private static CsrfToken token(String value) {
        return new DefaultCsrfToken(HEADER, "_csrf", value);
    }
}
