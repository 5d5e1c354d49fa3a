package dev.throughline.query.fold;

import dev.throughline.log.EventLog;
import java.util.List;

class MemoryProjectorTest extends ProjectorContract {

    @Override
    protected Projector fresh(EventLog log, List<Fold<?>> folds, int batch) {
        return new MemoryProjector(log, folds, batch);
    }

    @Override
    protected Projector again(EventLog log, List<Fold<?>> folds, int batch) {
        return fresh(log, folds, batch);
    }
}
