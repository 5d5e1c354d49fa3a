package dev.throughline.log.mongodb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.log.Commit;
import dev.throughline.log.Redaction;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The real adapter, several at a time, against a scripted replica set: answers that are lost, writes that arrive late or in
 * part, majorities that lag, primaries that fall. They append, and take out of what was appended. Each seed is one interleaving; {@code -Dthroughline.test.seed=<seed>}
 * replays one that broke.
 */
@Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
@DisplayNameGeneration(ReplaceUnderscores.class)
class AppendProtocolTest {

    private static final long SEEDS = 3_000;

    @Test
    void whatever_happens_the_log_is_one_chain_with_all_that_was_answered_and_nothing_that_was_refused() {
        Long one = Long.getLong("throughline.test.seed");
        List<Commit> recorded = (one == null ? LongStream.range(0, SEEDS) : LongStream.of(one))
                .mapToObj(AppendProtocolTest::played)
                .flatMap(List::stream)
                .toList();
        assertThat(recorded)
                .as("commits, without which this shows nothing")
                .hasSizeGreaterThan(one == null ? (int) (6 * SEEDS) : 0);
        assertThat(recorded.stream().filter(AppendProtocolTest::redacts).count())
                .as("redactions")
                .isGreaterThan(one == null ? SEEDS : -1);
    }

    private static boolean redacts(Commit commit) {
        return commit.events().getFirst().type().equals(Redaction.TYPE);
    }

    private static List<Commit> played(long seed) {
        try {
            return new Play(seed, Mistake.NONE).play();
        } catch (AssertionError broken) {
            throw new AssertionError("seed " + seed + " breaks the log: " + broken.getMessage(), broken);
        }
    }

    @ParameterizedTest
    @EnumSource(value = Mistake.class, mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void every_mistake_that_the_design_names_is_found(Mistake mistake) {
        Optional<String> broken = LongStream.range(0, SEEDS)
                .mapToObj(seed -> breach(seed, mistake))
                .flatMap(Optional::stream)
                .findFirst();

        assertThat(broken).as(mistake + " breaks the log").isPresent();
        System.out.println(mistake + " breaks the log with " + broken.get());
    }

    private static Optional<String> breach(long seed, Mistake mistake) {
        try {
            new Play(seed, mistake).play();
            return Optional.empty();
        } catch (AssertionError broken) {
            return Optional.of("seed " + seed + ": " + broken.getMessage());
        }
    }
}
