package dev.throughline.benchmarks;

import dev.throughline.events.CanonicalJson;
import dev.throughline.events.Catalogue;
import dev.throughline.events.Decider;
import dev.throughline.events.DecisionMetadata;
import dev.throughline.events.DomainEvent;
import dev.throughline.events.EventPosition;
import dev.throughline.events.FeatureId;
import dev.throughline.events.MemberId;
import dev.throughline.events.Owner;
import dev.throughline.events.ProductId;
import dev.throughline.events.Rationale;
import dev.throughline.events.Role;
import dev.throughline.events.Words;
import dev.throughline.events.feature.FeatureDefined;
import dev.throughline.events.feature.FeaturePrioritized;
import dev.throughline.events.feature.Horizon;
import dev.throughline.events.feature.Priority;
import dev.throughline.events.product.ProductConceived;
import dev.throughline.events.product.VisionSet;
import dev.throughline.events.redaction.EventRedacted;
import dev.throughline.log.Bytes;
import dev.throughline.log.EventLog;
import dev.throughline.log.NewEvent;
import dev.throughline.log.Proposal;
import dev.throughline.log.Redaction;
import dev.throughline.log.Request;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.node.ObjectNode;

/** A product whose 1,000 features were moved about 1,900 times, by one hand. */
final class LongProduct {

    private static final ProductId PRODUCT = new ProductId("FOOD");
    private static final MemberId ANA = new MemberId("m-ana000000000");
    private static final int VISIONS = 10;
    private static final int FEATURES = 1_000;
    private static final int EVENTS = 2_950;
    private static final Instant AT = Instant.parse("2027-03-01T09:00:00Z");

    private final EventLog log;
    private int titles;
    private int visions;

    LongProduct(EventLog log) {
        this.log = log;
    }

    void tell() {
        Random random = new Random(1);
        append(new ProductConceived(PRODUCT, "Food delivery", "Late food", "Hungry people", Rationale.NONE));
        for (int i = 1; i <= VISIONS; i++) {
            append(new VisionSet(PRODUCT, "Vision " + i, Rationale.because("It is time")));
        }
        for (int i = 1; i <= FEATURES; i++) {
            append(new FeatureDefined(
                    feature(i),
                    "Feature " + i,
                    "Problem " + i,
                    "Customers",
                    "Fewer calls",
                    List.of(),
                    null,
                    List.of(),
                    Rationale.because("Customers ask for it")));
        }
        while (log.head().position() < EVENTS) {
            Priority priority = new Priority(Horizon.NOW, 1 + random.nextInt(100), false, null);
            append(new FeaturePrioritized(feature(1 + random.nextInt(FEATURES)), priority, Rationale.NONE));
        }
    }

    /** Of one feature after another, from the first. */
    long redactTitle() {
        return redact(1L + VISIONS + ++titles, "/title");
    }

    long redactVision() {
        return redact(1L + ++visions, "/vision");
    }

    private long redact(long position, String field) {
        ObjectNode left = CanonicalJson.object(
                log.read(position - 1, 1).getFirst().payload().toArray());
        Words.put(left, field, EventRedacted.INSTEAD);
        Redaction redaction = new Redaction(position, Bytes.of(CanonicalJson.write(left)));
        return append(
                new EventRedacted(
                        new EventPosition(position), List.of(field), redaction.hash(), Rationale.because("A name")),
                redaction);
    }

    private long append(DomainEvent event, Redaction... redactions) {
        long position = log.head().position() + 1;
        String command = "c" + position;
        DecisionMetadata metadata = new DecisionMetadata(
                ANA.value(),
                Role.PRODUCT_MANAGER,
                Owner.of(Role.PRODUCT_MANAGER),
                List.of(new Decider(ANA, Role.PRODUCT_MANAGER, null)),
                AT,
                command,
                command,
                null);
        NewEvent recorded = new NewEvent(
                event.stream(),
                log.lastVersion(event.stream()) + 1,
                "e" + position,
                Catalogue.catalogue().type(event.getClass()).name(),
                Catalogue.catalogue().type(event.getClass()).revision(),
                AT,
                Bytes.of(Catalogue.catalogue().encode(event)),
                Bytes.of(CanonicalJson.write(metadata)));
        Request request = new Request("POST", "/told/" + command, Bytes.utf8("{}"));
        return log.append(new Proposal(command, request, List.of(), List.of(recorded), List.of(redactions)))
                .join()
                .commit()
                .lastPosition();
    }

    private static FeatureId feature(int number) {
        return new FeatureId(PRODUCT.value() + "-" + number);
    }
}
