package dev.throughline.command.dispatch;

import org.jspecify.annotations.Nullable;

/** A fold whose states are kept as snapshots. */
record KeptFold<S>(Fold<S> fold, Form<S> form) implements Fold<S> {

    @Override
    public S after(@Nullable S state, Happened happened) {
        return fold.after(state, happened);
    }
}
