package dev.throughline.query.board;

import dev.throughline.events.HandoffId;
import dev.throughline.events.MemberId;
import dev.throughline.events.ProductId;
import dev.throughline.events.ProjectId;
import dev.throughline.events.Role;
import dev.throughline.query.answer.Page;
import dev.throughline.query.answer.Paging;
import dev.throughline.query.answer.Parameters;
import dev.throughline.query.answer.Reading;
import dev.throughline.query.answer.Reads;
import dev.throughline.query.answer.Unknown;
import java.util.Arrays;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

@RestController
class BoardController {

    private final Reads reads;

    BoardController(Reads reads) {
        this.reads = reads;
    }

    @GetMapping("/api/handoffs")
    Mono<ResponseEntity<BoardAnswer>> board(
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String waitingOn,
            @RequestParam(required = false) @Nullable String product,
            @RequestParam(required = false) @Nullable String project,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String limit,
            ServerWebExchange exchange) {
        return reads.page(exchange, reading -> {
            Handoff.State inState = Parameters.read("state", state, "a handoff's state", Handoff.State::valueOf);
            ProductId ofProduct = Parameters.read("product", product, "a product's key", ProductId::new);
            ProjectId toProject = Parameters.read("project", project, "a project's key", ProjectId::new);
            Predicate<CardAnswer> waits = waitingOn == null ? card -> true : waitsOn(waitingOn, reading);
            Cards cards = new Cards(reading);
            Stream<CardAnswer> found = cards
                    .where(id -> (ofProduct == null || id.feature().product().equals(ofProduct))
                            && (toProject == null || id.project().equals(toProject)))
                    .stream()
                    .filter(card -> (inState == null || card.state() == inState) && waits.test(card));
            Page<CardAnswer> page = Paging.of("handoffs", after, limit).of(found, cards::place);
            return new BoardAnswer(reading.position(), page.items(), page.next(), reading.anyBroken());
        });
    }

    @GetMapping("/api/handoffs/{handoff}")
    Mono<ResponseEntity<HandoffAnswer>> one(@PathVariable String handoff, ServerWebExchange exchange) {
        return reads.answer(
                exchange, reading -> new HandoffQueries(reading).one(Unknown.unlessId(handoff, HandoffId::new)));
    }

    /** A role's name, or a member by id, handle or {@code me}. */
    private Predicate<CardAnswer> waitsOn(String waitingOn, Reading reading) {
        if (Arrays.stream(Role.values()).anyMatch(role -> role.name().equals(waitingOn))) {
            Role role = Role.valueOf(waitingOn);
            return card -> card.turn() != null && card.turn().role() == role;
        }
        MemberId member = reads.member(waitingOn, reading);
        return card -> card.turn() != null
                && Stream.concat(card.turn().holders().stream(), card.turn().deputies().stream())
                        .anyMatch(person -> person.id().equals(member.value()));
    }
}
