package dev.throughline.query.members;

import dev.throughline.access.Person;
import dev.throughline.events.MemberId;
import dev.throughline.query.answer.Page;
import dev.throughline.query.answer.Paging;
import dev.throughline.query.answer.PersonAnswer;
import dev.throughline.query.answer.Reading;
import dev.throughline.query.answer.Reads;
import dev.throughline.query.answer.Unknown;
import dev.throughline.query.authority.Authority;
import dev.throughline.query.authority.Place;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

@RestController
class MemberController {

    private final Reads reads;

    MemberController(Reads reads) {
        this.reads = reads;
    }

    @GetMapping("/api/members")
    Mono<ResponseEntity<MembersAnswer>> members(
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String limit,
            ServerWebExchange exchange) {
        return reads.page(exchange, reading -> members(reading, Paging.of("members", after, limit)));
    }

    @GetMapping("/api/members/{member}")
    Mono<ResponseEntity<OneMember>> member(@PathVariable String member, ServerWebExchange exchange) {
        return reads.answer(exchange, reading -> one(reads.member(member, reading), reading));
    }

    static MembersAnswer members(Reading reading, Paging paging) {
        Page<MemberAnswer> page = paging.of(
                reading.authority().members().stream().map(member -> answer(member, reading)),
                member -> Paging.key(!member.active(), member.name().toLowerCase(Locale.ROOT), member.id()));
        return new MembersAnswer(
                reading.position(),
                page.items(),
                reading.may(Place.WORKSPACE, "AdmitMember"),
                page.next(),
                reading.anyBroken());
    }

    static OneMember one(MemberId member, Reading reading) {
        if (!reading.authority().members().contains(member)) {
            throw Unknown.is(member.value());
        }
        return new OneMember(reading.position(), answer(member, reading), reading.broken(member.value()));
    }

    private static List<String> may(MemberId member, Reading reading) {
        Authority authority = reading.authority();
        if (!authority.isActive(member)) {
            return List.of();
        }
        String ownership = authority.isOwner(member) ? "DismissWorkspaceOwner" : "AppointWorkspaceOwner";
        return reading.may(Place.WORKSPACE, "DeactivateMember", ownership);
    }

    private static MemberAnswer answer(MemberId member, Reading reading) {
        Authority authority = reading.authority();
        PersonAnswer person = reading.person(member.value());
        boolean shown = reading.authorityNow().isOwner(reading.viewer())
                || reading.viewer().equals(member);
        return new MemberAnswer(
                person.id(),
                person.handle(),
                person.name(),
                reading.directory()
                        .apply(member.value())
                        .map(Person::email)
                        .filter(email -> shown && !email.isEmpty())
                        .orElse(null),
                authority.isActive(member),
                reading.fact(member.value(), "membership"),
                reading.fact("workspace", "owner." + member),
                reading.roles(member),
                may(member, reading));
    }
}
