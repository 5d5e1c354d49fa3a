package dev.throughline.log.adapter;

import dev.throughline.log.Commit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** All commits up to an end, fetched page by page, so that no read holds the store for long. */
public final class CommitPages implements Iterator<Commit> {

    /** How many commits a page has at most. */
    public static final int PAGE = 200;

    private final LongFunction<List<Commit>> fetchAfter;
    private final long end;
    private final Deque<Commit> page = new ArrayDeque<>();
    private long after;
    private boolean exhausted;

    private CommitPages(LongFunction<List<Commit>> fetchAfter, long after, long end) {
        this.fetchAfter = fetchAfter;
        this.after = after;
        this.end = end;
    }

    /**
     * The commits whose first event comes after a position.
     *
     * @param fetchAfter the first of them, at least one if there is any up to the end
     * @param end the last position to be shown: a commit that begins after it is not
     */
    public static Stream<Commit> stream(LongFunction<List<Commit>> fetchAfter, long after, long end) {
        var pages = new CommitPages(fetchAfter, after, end);
        int characteristics = Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.IMMUTABLE;
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(pages, characteristics), false);
    }

    @Override
    public boolean hasNext() {
        if (page.isEmpty() && !exhausted) {
            List<Commit> fetched = fetchAfter.apply(after);
            fetched.stream().filter(commit -> commit.position() <= end).forEach(page::add);
            if (page.isEmpty()) {
                exhausted = true;
            } else {
                after = page.getLast().position();
                exhausted = page.getLast().lastPosition() >= end;
            }
        }
        return !page.isEmpty();
    }

    @Override
    public Commit next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return page.remove();
    }
}
