package dev.throughline.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.throughline.access.account.Token;
import dev.throughline.access.problem.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** A member's own API tokens. */
@RestController
@RequestMapping(path = "/api/tokens", produces = MediaType.APPLICATION_JSON_VALUE)
class TokenController {

    private static final int DAYS = 90;
    private static final int MOST_DAYS = 365;

    private final Tokens tokens;

    TokenController(Tokens tokens) {
        this.tokens = tokens;
    }

    @GetMapping
    Mono<TokenList> list(ServerWebExchange exchange) {
        return tokens.of(CurrentMember.of(exchange).memberId())
                .map(found -> new TokenList(found.stream().map(TokenView::of).toList()));
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Mono<IssuedToken> issue(@RequestBody Mono<NewToken> body, ServerWebExchange exchange) {
        var by = CurrentMember.of(exchange);
        return body.flatMap(given -> {
            if (by.kind() == SignedIn.Kind.TOKEN) {
                throw SessionController.sessionRequired().exception();
            }
            var name = Given.text("/name", given.name());
            if (!PersonalData.isName(name)) {
                throw Problem.invalid("/name", "name.malformed", "A name has 1 to 200 characters on one line.")
                        .exception();
            }
            var days = given.expiresInDays() == null ? DAYS : given.expiresInDays();
            if (days < 1 || days > MOST_DAYS) {
                throw Problem.invalid(
                                "/expiresInDays", "expiry.out-of-range", "A token lasts 1 to " + MOST_DAYS + " days.")
                        .exception();
            }
            return tokens.issue(by.memberId(), name, Duration.ofDays(days)).map(IssuedToken::of);
        });
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> revoke(@PathVariable String id, ServerWebExchange exchange) {
        return tokens.revoke(CurrentMember.of(exchange).memberId(), id)
                .filter(revoked -> revoked)
                .switchIfEmpty(Mono.error(() -> Problem.of(
                                404, "token.unknown", "No such token", "You have no token of this id (any more).")
                        .exception()))
                .then();
    }

    record NewToken(@Nullable String name, @Nullable Integer expiresInDays) {}

    record TokenList(List<TokenView> tokens) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record TokenView(
            String id,
            String name,
            Instant created,
            Instant expires,
            @Nullable Instant lastUsed) {

        static TokenView of(Token token) {
            return new TokenView(token.id(), token.name(), token.created(), token.expires(), token.lastUsed());
        }
    }

    /** @param token what to send as {@code Authorization: Bearer}; it can't be shown again */
    record IssuedToken(String id, String name, String token, Instant created, Instant expires) {

        static IssuedToken of(Tokens.Issued issued) {
            var token = issued.token();
            return new IssuedToken(token.id(), token.name(), issued.secret(), token.created(), token.expires());
        }

        @Override
        public String toString() {
            return "IssuedToken[" + id + "]";
        }
    }
}
