package dev.throughline.command.feature;

import dev.throughline.command.dispatch.Decoding;
import dev.throughline.events.Catalogue;
import dev.throughline.events.EventType;
import dev.throughline.events.ProductId;
import dev.throughline.events.feature.FeatureDefined;
import dev.throughline.events.feature.FeatureDropped;
import dev.throughline.events.feature.FeaturePrioritized;
import dev.throughline.log.EventLog;
import dev.throughline.log.RecordedEvent;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.springframework.stereotype.Component;

/**
 * Every product's {@link Ranking}, folded from the log in its order and caught up by reading on: a rank means a place in
 * the list that all decisions so far have left, so no feature's own stream tells it.
 */
@Component
final class Rankings {

    private static final int PAGE = 1_000;
    private static final Set<String> TYPES =
            Set.of(name(FeatureDefined.class), name(FeaturePrioritized.class), name(FeatureDropped.class));

    private final EventLog log;
    private final ReentrantLock lock = new ReentrantLock();
    private PMap<ProductId, Ranking> rankings = HashTreePMap.empty();
    private long position;

    /** Reads the log once, so that no command waits for it. */
    Rankings(EventLog log) {
        this.log = log;
        catchUp();
    }

    /** The product's ranking at the log's end. It may change at once, unless the caller holds the product's lock. */
    Ranking of(ProductId product) {
        lock.lock();
        try {
            catchUp();
            return rankings.getOrDefault(product, Ranking.EMPTY);
        } finally {
            lock.unlock();
        }
    }

    private void catchUp() {
        List<RecordedEvent> page;
        do {
            page = log.read(position, PAGE);
            for (RecordedEvent event : page) {
                if (TYPES.contains(event.type())) {
                    apply(event);
                }
                position = event.position();
            }
        } while (page.size() == PAGE);
    }

    private void apply(RecordedEvent recorded) {
        var event = Decoding.event(recorded);
        if (event instanceof FeatureDefined defined) {
            var product = defined.feature().product();
            rankings = rankings.plus(product, ranking(product).defined(defined.feature()));
        } else if (event instanceof FeaturePrioritized prioritized) {
            var product = prioritized.feature().product();
            var rank = prioritized.priority().rank();
            rankings = rankings.plus(product, ranking(product).moved(prioritized.feature(), rank));
        } else if (event instanceof FeatureDropped dropped) {
            var product = dropped.feature().product();
            rankings = rankings.plus(product, ranking(product).dropped(dropped.feature()));
        }
    }

    private Ranking ranking(ProductId product) {
        return rankings.getOrDefault(product, Ranking.EMPTY);
    }

    private static String name(Class<?> event) {
        EventType type = Catalogue.catalogue().type(event);
        return type.name();
    }
}
