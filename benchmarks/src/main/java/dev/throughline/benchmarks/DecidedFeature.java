package dev.throughline.benchmarks;

import dev.throughline.events.Catalogue;
import dev.throughline.events.FeatureId;
import dev.throughline.events.Rationale;
import dev.throughline.events.feature.FeatureDefined;
import dev.throughline.events.feature.FeatureEvent;
import dev.throughline.events.feature.FeaturePrioritized;
import dev.throughline.events.feature.Horizon;
import dev.throughline.events.feature.Priority;
import dev.throughline.log.Appended;
import dev.throughline.log.Bytes;
import dev.throughline.log.EventLog;
import dev.throughline.log.NewEvent;
import dev.throughline.log.Proposal;
import dev.throughline.log.Request;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** A feature whose priority was decided again and again, a commit for each event. */
final class DecidedFeature {

    private static final Rationale WHY = Rationale.because("Customers wait. ".repeat(16));

    private final FeatureId id;

    DecidedFeature(EventLog log, String id, int events) {
        this.id = new FeatureId(id);
        List<CompletableFuture<Appended>> all = new ArrayList<>();
        all.add(log.append(proposal(0, "FeatureDefined", defined())));
        for (int version = 1; version < events; version++) {
            all.add(log.append(proposal(version, "FeaturePrioritized", prioritized(version))));
        }
        all.forEach(CompletableFuture::join);
    }

    String stream() {
        return id.stream();
    }

    void decideAfter(EventLog log, long version) {
        log.append(proposal(version + 1, "FeaturePrioritized", prioritized((int) version + 1)))
                .join();
    }

    private FeatureDefined defined() {
        return new FeatureDefined(
                id, "Live tracking", "Customers wait", "Customers", "Fewer calls", List.of(), null, List.of(), WHY);
    }

    private FeaturePrioritized prioritized(int rank) {
        return new FeaturePrioritized(id, new Priority(Horizon.NOW, rank, true, null), WHY);
    }

    private Proposal proposal(long version, String type, FeatureEvent event) {
        Bytes payload = Bytes.of(Catalogue.catalogue().encode(event));
        return new Proposal(
                UUID.randomUUID().toString(),
                new Request("PUT", "/api/features/" + id, payload),
                List.of(),
                List.of(new NewEvent(
                        id.stream(),
                        version,
                        UUID.randomUUID().toString(),
                        type,
                        Catalogue.catalogue().type(event.getClass()).revision(),
                        Instant.now(),
                        payload,
                        LogAppends.METADATA)));
    }
}
