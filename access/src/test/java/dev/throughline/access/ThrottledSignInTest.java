package dev.throughline.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.throughline.access.problem.ProblemException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ThrottledSignInTest {
    private final Workspace workspace = Workspace.shared();

    @Test
    void after_ten_failures_even_the_right_password_waits_as_long_as_the_answer_says() {
        workspace.signedIn("guessed");
        for (int guess = 0; guess < 10; guess++) {
            assertThat(workspace
                            .browser()
                            .signIn("guessed", "guess number " + guess)
                            .status())
                    .isEqualTo(401);
        }

        var refused = workspace.browser().signIn("guessed", Workspace.PASSWORD);

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.code()).isEqualTo("sign-in.throttled");
        assertThat(refused.header("retry-after")).isEqualTo("90");
        workspace.clock.pass(Duration.ofSeconds(89));
        assertThat(workspace.browser().signIn("guessed", Workspace.PASSWORD).status())
                .isEqualTo(429);
        workspace.clock.pass(Duration.ofSeconds(1));
        assertThat(workspace.browser().signIn("guessed", Workspace.PASSWORD).status())
                .isEqualTo(200);
    }

    @Test
    void a_handle_that_nobody_has_is_throttled_too_so_that_the_answer_tells_nothing() {
        for (int guess = 0; guess < 10; guess++) {
            workspace.browser().signIn("phantom", "guess number " + guess);
        }

        assertThat(workspace.browser().signIn("phantom", "guess").status()).isEqualTo(429);
        workspace.clock.pass(Duration.ofHours(1));
    }

    @Test
    void success_forgives_the_failures_before_it() {
        workspace.signedIn("clumsy");
        for (int round = 0; round < 3; round++) {
            for (int guess = 0; guess < 9; guess++) {
                workspace.browser().signIn("clumsy", "guess number " + guess);
            }
            assertThat(workspace.browser().signIn("clumsy", Workspace.PASSWORD).status())
                    .isEqualTo(200);
        }
        workspace.clock.pass(Duration.ofHours(1));
    }

    @Test
    void a_session_goes_on_while_somebody_guesses() {
        var browser = workspace.signedIn("victim");
        for (int guess = 0; guess < 11; guess++) {
            workspace.browser().signIn("victim", "guess number " + guess);
        }

        assertThat(browser.get("/api/data").status()).isEqualTo(200);
        workspace.clock.pass(Duration.ofHours(1));
    }

    @Test
    void one_address_may_fail_a_hundred_times_whatever_handles_it_tries() throws Exception {
        var throttle = new SignInThrottle(new MovableClock());
        var address = InetAddress.getByName("192.0.2.7");
        for (int attempt = 0; attempt < 100; attempt++) {
            throttle.attempt("handle-" + attempt, address);
        }

        assertThatThrownBy(() -> throttle.attempt("another", address)).hasMessageContaining("sign-in.throttled");
        throttle.attempt("another", InetAddress.getByName("192.0.2.8"));
    }

    @Test
    void the_addresses_of_one_ipv6_network_count_as_one() throws Exception {
        var throttle = new SignInThrottle(new MovableClock());
        for (int attempt = 0; attempt < 100; attempt++) {
            throttle.attempt("handle-" + attempt, InetAddress.getByName("2001:db8::" + attempt));
        }

        var neighbour = InetAddress.getByName("2001:db8::ffff:1");
        var other = InetAddress.getByName("2001:db8:0:1::1");

        assertThatThrownBy(() -> throttle.attempt("one", neighbour)).hasMessageContaining("sign-in.throttled");
        throttle.attempt("two", other);
    }

    @Test
    void of_a_thousand_attempts_at_once_ten_are_let_through() {
        var throttle = new SignInThrottle(new MovableClock());

        var passed = IntStream.range(0, 1000)
                .parallel()
                .filter(attempt -> {
                    try {
                        throttle.attempt("rushed", address(attempt));
                        return true;
                    } catch (ProblemException e) {
                        return false;
                    }
                })
                .count();

        assertThat(passed).isEqualTo(10);
    }

    private static InetAddress address(int number) {
        try {
            return InetAddress.getByAddress(new byte[] {10, 0, (byte) (number >> 8), (byte) number});
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
