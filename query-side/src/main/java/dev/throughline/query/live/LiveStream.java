package dev.throughline.query.live;

import dev.throughline.events.MemberId;
import dev.throughline.query.answer.Visibility;
import dev.throughline.query.authority.AuthorityFold;
import dev.throughline.query.decisions.DecisionFold;
import dev.throughline.query.decisions.Scope;
import dev.throughline.query.fold.Decision;
import dev.throughline.query.fold.Snapshot;
import dev.throughline.query.fold.Views;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.http.codec.ServerSentEvent;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/**
 * What one reader is told, from a position on: every event that they may see, in order, once.
 *
 * <p>The reader's pace decides: what is not asked for yet stays in the views, which every reader shares, and no reader has a
 * queue that could grow.
 */
final class LiveStream {

    private final Views views;
    private final MemberId viewer;
    private final AtomicLong told;

    LiveStream(Views views, MemberId viewer, long after) {
        this.views = views;
        this.viewer = viewer;
        this.told = new AtomicLong(after);
    }

    /** To be subscribed to once. Completes when the views are closed. */
    Flux<ServerSentEvent<Told>> events() {
        return views.changes().concatMap(this::news, 1);
    }

    private Flux<ServerSentEvent<Told>> news(Snapshot snapshot) {
        return Flux.defer(() -> Flux.fromIterable(DecisionFold.in(snapshot).after(told.get())))
                .filter(decision -> maySee(decision, snapshot))
                .map(Told::event)
                .subscribeOn(Schedulers.boundedElastic()) // what is kept in a store is read from there
                .doOnComplete(() -> told.accumulateAndGet(snapshot.position(), Math::max));
    }

    private boolean maySee(Decision decision, Snapshot snapshot) {
        return Visibility.maySee(viewer, Scope.of(decision.event()).place(), AuthorityFold.in(snapshot));
    }
}
