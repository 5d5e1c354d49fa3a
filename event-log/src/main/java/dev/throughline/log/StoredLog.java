package dev.throughline.log;

import java.util.stream.Stream;

/** A log that is only read: to verify, export or copy it. It may be read beside the processes that write it. */
public interface StoredLog extends AutoCloseable {

    /**
     * All commits up to the last of now, in order, damaged or not; throws {@link LogUnavailable} where one can't be read.
     * For one thread at a time.
     */
    Stream<Commit> commits();

    @Override
    void close();
}
