package dev.throughline.command.resource;

import dev.throughline.command.edge.Answer;
import dev.throughline.command.edge.Body;
import dev.throughline.command.edge.Desk;
import dev.throughline.command.edge.Reading;
import dev.throughline.events.ResourceId;
import dev.throughline.events.resource.ResourceKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The REST commands about what there is to work with. */
@RestController
final class ResourceController {

    private final Desk desk;

    ResourceController(Desk desk) {
        this.desk = desk;
    }

    @PostMapping("/api/resources")
    @ResponseStatus(HttpStatus.CREATED)
    Mono<ResponseEntity<Answer>> register(@RequestBody ResourceBody body, ServerWebExchange exchange) {
        return desk.create(exchange, body, "/api/resources/", read -> {
            person(read, body);
            return new RegisterResource(
                    read.references().member("/member", body.member()),
                    percent(read, "/capacity", body.capacity()),
                    read.why());
        });
    }

    @PutMapping("/api/resources/{resource}/capacity")
    Mono<ResponseEntity<Answer>> change(
            @PathVariable String resource, @RequestBody CapacityBody body, ServerWebExchange exchange) {
        return desk.decide(
                exchange,
                body,
                read -> new ChangeCapacity(
                        resource(read, resource),
                        percent(read, "/capacity", body.capacity()),
                        read.day("/from", body.from()),
                        read.why()));
    }

    @PostMapping("/api/resources/{resource}/absences")
    @ResponseStatus(HttpStatus.CREATED)
    Mono<ResponseEntity<Answer>> recordAbsence(
            @PathVariable String resource, @RequestBody AbsenceBody body, ServerWebExchange exchange) {
        return desk.create(
                exchange,
                body,
                "/api/absences/",
                read -> new RecordAbsence(resource(read, resource), away(read, body), read.why()));
    }

    /** A person's resource is found by handle too. */
    private static ResourceId resource(Reading read, String text) {
        return text.startsWith("@") ? ResourceId.of(read.pathMember(text)) : read.path(text, ResourceId::new);
    }

    private static Days away(Reading read, AbsenceBody body) {
        var days = new Days(read.day("/from", body.from()), read.day("/to", body.to()));
        read.check(
                !days.to().isBefore(days.from()),
                "/to",
                "dates.reversed",
                "An absence ends on its first day or later.");
        return days;
    }

    /** Percent of a working day, 1 to 100. */
    static int percent(Reading read, String pointer, @Nullable Integer value) {
        int percent = read.needed(pointer, value, 1);
        read.check(
                percent >= 1 && percent <= 100,
                pointer,
                "percent.out-of-range",
                "This is a percentage of a working day, 1 to 100.");
        return percent;
    }

    private static void person(Reading read, ResourceBody body) {
        var kind = read.needed("/kind", body.kind(), ResourceKind.PERSON);
        read.check(
                kind == ResourceKind.PERSON,
                "/kind",
                "resource.kind-unavailable",
                "Only people can be registered: PERSON.");
    }

    /** A person to be put at the projects' disposal. */
    record ResourceBody(
            @Nullable ResourceKind kind,
            @Nullable String member,
            @Nullable Integer capacity,
            @Nullable String rationale,
            @Nullable List<String> alternatives,
            @Nullable LocalDate revisitOn,
            @Nullable Instant decidedAt)
            implements Body {}

    /** How much of it there is from a day on. */
    record CapacityBody(
            @Nullable Integer capacity,
            @Nullable LocalDate from,
            @Nullable String rationale,
            @Nullable List<String> alternatives,
            @Nullable LocalDate revisitOn,
            @Nullable Instant decidedAt)
            implements Body {}

    /** From when to when somebody is away, both days included. */
    record AbsenceBody(
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String rationale,
            @Nullable List<String> alternatives,
            @Nullable LocalDate revisitOn,
            @Nullable Instant decidedAt)
            implements Body {}
}
