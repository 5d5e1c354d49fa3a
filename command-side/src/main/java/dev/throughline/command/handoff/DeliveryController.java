package dev.throughline.command.handoff;

import dev.throughline.command.edge.Answer;
import dev.throughline.command.edge.Body;
import dev.throughline.command.edge.Desk;
import dev.throughline.command.edge.Reading;
import dev.throughline.events.CriterionId;
import dev.throughline.events.HandoffId;
import dev.throughline.events.handoff.Evidence;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The REST commands about the delivery of what was handed off. */
@RestController
final class DeliveryController {

    private static final CriterionId NO_CRITERION = new CriterionId("C999999999");

    private final Desk desk;

    DeliveryController(Desk desk) {
        this.desk = desk;
    }

    @PostMapping("/api/handoffs/{handoff}/delivery")
    Mono<ResponseEntity<Answer>> report(
            @PathVariable String handoff, @RequestBody DeliveryBody body, ServerWebExchange exchange) {
        return desk.decide(
                exchange,
                body,
                read -> new ReportDelivery(
                        read.path(handoff, HandoffId::new), evidence(read, body.criteria()), read.why()));
    }

    @PostMapping("/api/handoffs/{handoff}/delivery-acceptance")
    Mono<ResponseEntity<Answer>> accept(
            @PathVariable String handoff, @RequestBody SignOffBody body, ServerWebExchange exchange) {
        return desk.decide(
                exchange,
                body,
                read -> new AcceptDelivery(
                        read.path(handoff, HandoffId::new),
                        read.references().ids("/criteria", body.criteria(), CriterionId::new, NO_CRITERION),
                        read.why()));
    }

    @PostMapping("/api/handoffs/{handoff}/delivery-rejection")
    Mono<ResponseEntity<Answer>> reject(
            @PathVariable String handoff, @RequestBody RejectionBody body, ServerWebExchange exchange) {
        return desk.decide(exchange, body, read -> new RejectDelivery(read.path(handoff, HandoffId::new), read.why()));
    }

    private static List<Evidence> evidence(Reading read, @Nullable List<? extends @Nullable EvidenceBody> criteria) {
        var given = new ArrayList<EvidenceBody>();
        for (EvidenceBody each : criteria == null ? List.<@Nullable EvidenceBody>of() : criteria) {
            given.add(read.needed("/criteria/" + given.size(), each, new EvidenceBody(NO_CRITERION.value(), "-")));
        }
        var ids = read.references()
                .ids("/criteria", given.stream().map(EvidenceBody::id).toList(), CriterionId::new, NO_CRITERION);
        return IntStream.range(0, given.size())
                .mapToObj(i -> new Evidence(
                        ids.get(i),
                        read.text("/criteria/" + i + "/evidence", given.get(i).evidence())))
                .toList();
    }

    /** A criterion, and what shows that it is met. */
    record EvidenceBody(@Nullable String id, @Nullable String evidence) {}

    /** Every criterion handed off, with its evidence. */
    record DeliveryBody(
            @Nullable List<EvidenceBody> criteria,
            @Nullable String rationale,
            @Nullable List<String> alternatives,
            @Nullable LocalDate revisitOn,
            @Nullable Instant decidedAt)
            implements Body {}

    /** The criteria that were found met: every one that was handed off. */
    record SignOffBody(
            @Nullable List<String> criteria,
            @Nullable String rationale,
            @Nullable List<String> alternatives,
            @Nullable LocalDate revisitOn,
            @Nullable Instant decidedAt)
            implements Body {}

    /** What is missing. */
    record RejectionBody(
            @Nullable String rationale,
            @Nullable List<String> alternatives,
            @Nullable LocalDate revisitOn,
            @Nullable Instant decidedAt)
            implements Body {}
}
