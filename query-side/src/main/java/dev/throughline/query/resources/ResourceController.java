package dev.throughline.query.resources;

import dev.throughline.events.AbsenceId;
import dev.throughline.events.ResourceId;
import dev.throughline.query.answer.FactAnswer;
import dev.throughline.query.answer.Page;
import dev.throughline.query.answer.Paging;
import dev.throughline.query.answer.Reading;
import dev.throughline.query.answer.Reads;
import dev.throughline.query.answer.Unknown;
import dev.throughline.query.authority.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

@RestController
class ResourceController {

    private final Reads reads;

    ResourceController(Reads reads) {
        this.reads = reads;
    }

    @GetMapping("/api/resources")
    Mono<ResponseEntity<ResourcesAnswer>> resources(
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String limit,
            ServerWebExchange exchange) {
        return reads.page(exchange, reading -> resources(reading, Paging.of("resources", after, limit)));
    }

    /** A person's resource is found by handle too. */
    @GetMapping("/api/resources/{resource}")
    Mono<ResponseEntity<OneResource>> resource(@PathVariable String resource, ServerWebExchange exchange) {
        return reads.answer(
                exchange,
                reading -> one(
                        resource.startsWith("@")
                                ? ResourceId.of(reads.member(resource, reading))
                                : Unknown.unlessId(resource, ResourceId::new),
                        reading));
    }

    @GetMapping("/api/absences/{absence}")
    Mono<ResponseEntity<OneAbsence>> absence(@PathVariable String absence, ServerWebExchange exchange) {
        return reads.answer(exchange, reading -> absence(Unknown.unlessId(absence, AbsenceId::new), reading));
    }

    static ResourcesAnswer resources(Reading reading, Paging paging) {
        Page<ResourceAnswer> page = paging.of(
                reading.snapshot().of(ResourceFold.RESOURCES).states().values().stream()
                        .filter(resource -> resource.kind() != null)
                        .map(resource -> answer(resource, reading)),
                resource -> Paging.key(resource.name().toLowerCase(Locale.ROOT), resource.key()));
        return new ResourcesAnswer(
                reading.position(),
                page.items(),
                reading.may(Place.WORKSPACE, "RegisterResource"),
                page.next(),
                reading.anyBroken());
    }

    static OneResource one(ResourceId id, Reading reading) {
        Resource resource = ResourceFold.of(id, reading.snapshot());
        if (resource.kind() == null) {
            throw Unknown.is(id.value());
        }
        return new OneResource(reading.position(), answer(resource, reading), reading.broken(id.value()));
    }

    /** Allocations to what the reader may not see are left out. */
    private static ResourceAnswer answer(Resource resource, Reading reading) {
        ResourceRef ref = ResourceRef.of(resource.id(), reading);
        return new ResourceAnswer(
                ref.key(),
                Objects.requireNonNull(resource.kind()),
                ref.person(),
                ref.name(),
                resource.unit(),
                reading.fact(ref.key(), "capacity"),
                resource.decidedFor(reading.today()),
                ResourceRef.away(resource, reading),
                resource.allocations().values().stream()
                        .filter(each -> each.effective() && reading.maySee(Place.of(each.project())))
                        .sorted(Comparator.comparing(Allocation::from))
                        .map(each -> new ResourceAnswer.Given(
                                each.id().value(),
                                reading.named(each.project().value()),
                                each.from(),
                                each.to(),
                                each.amount()))
                        .toList(),
                reading.isPast() ? List.of() : may(resource, reading));
    }

    private static List<String> may(Resource resource, Reading reading) {
        List<String> may = new ArrayList<>(reading.may(Place.WORKSPACE, "ChangeCapacity"));
        if (resource.id().equals(ResourceId.of(reading.viewer()))
                && reading.authority().isActive(reading.viewer())) {
            may.add("RecordAbsence");
        }
        if (reading.authority().mandates(reading.viewer(), reading.now()).stream()
                .anyMatch(mandate -> mandate.place().project() != null)) {
            may.add("AllocateResource");
        }
        return may;
    }

    private static OneAbsence absence(AbsenceId id, Reading reading) {
        ResourceId resource = id.resource();
        FactAnswer absence = reading.fact(id.value(), "absence");
        if (absence == null) {
            throw Unknown.is(id.value());
        }
        return new OneAbsence(
                reading.position(),
                id.value(),
                ResourceRef.of(resource, reading),
                absence,
                reading.broken(resource.value()));
    }
}
