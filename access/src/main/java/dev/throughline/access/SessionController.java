package dev.throughline.access;

import dev.throughline.access.problem.Problem;
import java.net.InetSocketAddress;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Signing in and out by browser. */
@RestController
@RequestMapping(path = SessionController.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
class SessionController {

    static final String PATH = "/api/session";

    private final SigningIn signingIn;

    SessionController(SigningIn signingIn) {
        this.signingIn = signingIn;
    }

    @GetMapping
    Mono<SessionView> show(ServerWebExchange exchange) {
        return signingIn
                .person(CurrentMember.of(exchange))
                .map(SessionView::of)
                .switchIfEmpty(Mono.error(() -> CurrentMember.required().exception()));
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    Mono<SessionView> signIn(@RequestBody Mono<Credentials> body, ServerWebExchange exchange) {
        var address = Optional.ofNullable(exchange.getRequest().getRemoteAddress())
                .map(InetSocketAddress::getAddress)
                .orElse(null);
        return body.flatMap(given -> signingIn.byPassword(
                        Given.text("/handle", given.handle()),
                        Given.text("/password", given.password()),
                        address,
                        session(exchange).orElse(null)))
                .map(opened -> entered(exchange, opened));
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> signOut(ServerWebExchange exchange) {
        var session = session(exchange).orElseThrow(() -> sessionRequired().exception());
        return signingIn.out(session).then(Mono.fromRunnable(() -> BrowserCookies.endSession(exchange)));
    }

    static SessionView entered(ServerWebExchange exchange, SigningIn.Opened opened) {
        BrowserCookies.openSession(exchange, opened.secret());
        return SessionView.of(opened.person());
    }

    /** 403: a token that leaks must not be able to make itself into something that lasts longer. */
    static Problem sessionRequired() {
        return Problem.of(
                403,
                "session.required",
                "Not by token",
                "This is for people who signed in with a browser, not for tokens.");
    }

    private static Optional<SignedIn> session(ServerWebExchange exchange) {
        return CurrentMember.find(exchange).filter(signedIn -> signedIn.kind() == SignedIn.Kind.SESSION);
    }

    record Credentials(@Nullable String handle, @Nullable String password) {

        @Override
        public String toString() {
            return "Credentials[" + handle + "]";
        }
    }

    record SessionView(MemberView member) {

        static SessionView of(Person person) {
            return new SessionView(MemberView.of(person));
        }
    }

    /** How answers show a person. */
    record MemberView(String id, String handle, String name) {

        static MemberView of(Person person) {
            return new MemberView(person.id(), person.handle(), person.name());
        }
    }
}
