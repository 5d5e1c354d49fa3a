package dev.throughline.access;

import java.time.Duration;
import org.springframework.http.ResponseCookie;
import org.springframework.web.server.ServerWebExchange;

/**
 * The two cookies: the session's, which no script reads, and the CSRF token's, which our pages read and send back as a
 * header. Neither is sent along from another site; both are for https only where the request came by it.
 */
final class BrowserCookies {

    static final String SESSION = "Throughline-Session";
    static final String XSRF = "XSRF-TOKEN";

    private BrowserCookies() {}

    static void openSession(ServerWebExchange exchange, String secret) {
        set(exchange, SESSION, secret, true, Sessions.LONGEST);
        xsrf(exchange, XsrfTokens.of(secret));
    }

    static void endSession(ServerWebExchange exchange) {
        set(exchange, SESSION, "", true, Duration.ZERO);
        set(exchange, XSRF, "", false, Duration.ZERO);
    }

    static void xsrf(ServerWebExchange exchange, String token) {
        set(exchange, XSRF, token, false, Sessions.LONGEST);
    }

    private static void set(ServerWebExchange exchange, String name, String value, boolean httpOnly, Duration maxAge) {
        var request = exchange.getRequest();
        var cookie = ResponseCookie.from(name, value)
                .httpOnly(httpOnly)
                .secure("https".equalsIgnoreCase(request.getURI().getScheme()) || request.getSslInfo() != null)
                .sameSite("Strict")
                .path("/")
                .maxAge(maxAge)
                .build();
        exchange.getResponse().getCookies().set(name, cookie);
    }
}
