package dev.throughline.access;

import dev.throughline.access.SessionController.MemberView;
import dev.throughline.access.SessionController.SessionView;
import dev.throughline.access.account.AccountStore;
import dev.throughline.access.problem.Problem;
import dev.throughline.access.problem.ProblemException;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Inviting members, which workspace owners do, and accepting, which whoever has the link does. */
@RestController
@RequestMapping(produces = MediaType.APPLICATION_JSON_VALUE)
class InvitationController {

    static final String PATH = "/api/invitations";

    private final AccountStore store;
    private final Invitations invitations;
    private final SigningIn signingIn;
    private final MemberDirectory directory;
    private final Membership membership;
    private final WorkspaceOwners owners;

    InvitationController(
            AccountStore store,
            Invitations invitations,
            SigningIn signingIn,
            MemberDirectory directory,
            Membership membership,
            WorkspaceOwners owners) {
        this.store = store;
        this.invitations = invitations;
        this.signingIn = signingIn;
        this.directory = directory;
        this.membership = membership;
        this.owners = owners;
    }

    @PostMapping("/api/members/{member}/invitation")
    @ResponseStatus(HttpStatus.CREATED)
    Mono<InvitationView> invite(@PathVariable String member, ServerWebExchange exchange) {
        var person = directory
                .resolve(member)
                .filter(membership::isActive)
                .flatMap(directory::byId)
                .orElseThrow(() -> unknownMember().exception());
        var by = CurrentMember.of(exchange);
        if (!owners.isOwner(by.memberId())) {
            throw notYours().exception();
        }
        return store.change(person.id(), account -> {
                    if (by.kind() == SignedIn.Kind.TOKEN && account.password() != null) {
                        throw SessionController.sessionRequired().exception();
                    }
                    return invitations.issued(account);
                })
                .map(link -> new InvitationView(link.path(), link.expires(), MemberView.of(person)));
    }

    @GetMapping(PATH + "/{secret}")
    Mono<SessionView> show(@PathVariable String secret) {
        return signingIn.invited(secret).map(SessionView::of);
    }

    @PostMapping(path = PATH + "/{secret}", consumes = MediaType.APPLICATION_JSON_VALUE)
    Mono<SessionView> accept(
            @PathVariable String secret, @RequestBody Mono<Acceptance> body, ServerWebExchange exchange) {
        return body.flatMap(given -> signingIn.byInvitation(secret, Given.text("/password", given.password())))
                .onErrorMap(ProblemException.class, InvitationController::withoutTheSecret)
                .map(opened -> SessionController.entered(exchange, opened));
    }

    private static ProblemException withoutTheSecret(ProblemException refused) {
        return refused.problem().withInstance(URI.create(PATH)).exception();
    }

    private Problem notYours() {
        var holders = directory.all().stream()
                .filter(person -> owners.isOwner(person.id()))
                .map(MemberView::of)
                .toList();
        return Problem.of(403, "decision.not-yours", "Not your decision", "Workspace owners invite members.")
                .with("owner", Map.of("role", "WORKSPACE_OWNER", "members", holders))
                .with("howToAsk", "Ask a workspace owner to send the link.");
    }

    private static Problem unknownMember() {
        return Problem.of(404, "member.unknown", "No such member", "No member of this workspace is called so.");
    }

    record Acceptance(@Nullable String password) {

        @Override
        public String toString() {
            return "Acceptance[]";
        }
    }

    /** @param link a path, good once and until it expires or another one is issued */
    record InvitationView(String link, Instant expires, MemberView member) {

        @Override
        public String toString() {
            return "InvitationView[" + member.id() + "]";
        }
    }
}
