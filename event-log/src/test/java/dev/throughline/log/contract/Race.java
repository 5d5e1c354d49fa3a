package dev.throughline.log.contract;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Many who start at the same moment. */
final class Race {

    private Race() {}

    static <T> List<T> of(int runners, Callable<T> run) {
        CyclicBarrier start = new CyclicBarrier(runners);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> results = IntStream.range(0, runners)
                    .mapToObj(runner -> threads.submit(() -> {
                        start.await();
                        return run.call();
                    }))
                    .toList();
            return results.stream().map(Race::resultOf).toList();
        }
    }

    static <T> T resultOf(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }
}
