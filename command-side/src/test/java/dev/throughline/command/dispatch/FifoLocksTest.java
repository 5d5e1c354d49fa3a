package dev.throughline.command.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.throughline.access.problem.ProblemException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FifoLocksTest {

    private final FifoLocks patient = new FifoLocks(Duration.ofMinutes(1));

    @Test
    void whoever_asks_first_is_served_first() throws InterruptedException {
        var served = Collections.synchronizedList(new ArrayList<Integer>());
        var callers = new ArrayList<Thread>();
        var held = patient.obtainLock("feature:FOOD-1");
        for (int i = 0; i < 20; i++) {
            var number = i;
            var caller = Thread.ofPlatform().start(() -> {
                var lock = patient.obtainLock("feature:FOOD-1");
                served.add(number);
                lock.release();
            });
            callers.add(caller);
            while (patient.waiting("feature:FOOD-1") <= number) {
                Thread.onSpinWait();
            }
        }
        held.release();
        for (Thread caller : callers) {
            caller.join();
        }
        assertThat(served).isSorted().hasSize(20);
    }

    @Test
    void whoever_held_it_does_not_barge_in_before_those_who_wait() throws InterruptedException {
        var served = Collections.synchronizedList(new ArrayList<String>());
        for (int round = 0; round < 50; round++) {
            var held = patient.obtainLock("feature:FOOD-1");
            var waiting = Thread.ofPlatform().start(() -> {
                var lock = patient.obtainLock("feature:FOOD-1");
                served.add("waited");
                lock.release();
            });
            while (patient.waiting("feature:FOOD-1") == 0) {
                Thread.onSpinWait();
            }
            held.release();
            var again = patient.obtainLock("feature:FOOD-1");
            served.add("again");
            again.release();
            waiting.join();
        }
        assertThat(String.join(" ", served))
                .isEqualTo("waited again ".repeat(50).strip());
    }

    @Test
    void who_waits_too_long_is_refused_and_waits_no_more() {
        var impatient = new FifoLocks(Duration.ofMillis(1));
        var held = impatient.obtainLock("feature:FOOD-1");
        var other = CompletableFuture.runAsync(() -> assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> impatient.obtainLock("feature:FOOD-1"))
                .satisfies(refusal -> {
                    assertThat(refusal.problem().status()).isEqualTo(503);
                    assertThat(refusal.problem().code()).isEqualTo("lock.timeout");
                }));
        other.join();
        assertThat(impatient.waiting("feature:FOOD-1")).isZero();
        held.release();
        assertThat(impatient.busy()).isZero();
    }

    @Test
    void streams_do_not_wait_for_each_other_and_leave_nothing_behind() {
        var one = patient.obtainLock("feature:FOOD-1");
        var entered = new CountDownLatch(1);
        CompletableFuture.runAsync(() -> {
                    var other = patient.obtainLock("feature:FOOD-2");
                    entered.countDown();
                    other.release();
                })
                .join();
        assertThat(entered.getCount()).isZero();
        one.release();
        one.release();
        assertThat(patient.busy()).isZero();
    }

    @Test
    void a_holder_may_ask_again() {
        var locks = List.of(patient.obtainLock("a"), patient.obtainLock("a"));
        assertThat(locks).allMatch(lock -> lock.isHeld());
        locks.forEach(lock -> lock.release());
        assertThat(patient.busy()).isZero();
    }
}
