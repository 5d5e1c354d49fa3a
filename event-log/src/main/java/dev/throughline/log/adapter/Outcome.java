package dev.throughline.log.adapter;

import dev.throughline.log.Appended;
import org.jspecify.annotations.Nullable;

/** What became of an entry: an answer, or the reason why there is none. Told once all that it stands on is durable. */
public record Outcome(
        Writer.Entry entry,
        @Nullable Appended appended,
        @Nullable RuntimeException refusal) {

    public void tell() {
        if (refusal != null) {
            entry.answer().completeExceptionally(refusal);
        } else {
            entry.answer().complete(appended);
        }
    }
}
