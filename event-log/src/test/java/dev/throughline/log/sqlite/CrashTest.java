package dev.throughline.log.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.log.Commit;
import dev.throughline.log.LogVerification;
import dev.throughline.log.Verdict;
import dev.throughline.log.contract.SettableClock;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills a real process while it writes, again and again on the same file: five times, or two hundred with the Maven
 * profile {@code kills}. It can't show a missing flush, since the
 * operating system keeps what a killed process has written: that is {@link DurabilityTest}'s part.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CrashTest {

    private static final int KILLS = Integer.getInteger("throughline.test.kills", 5);

    @TempDir
    private Path directory;

    @Test
    void what_was_acknowledged_before_a_kill_is_there_once_in_order_and_the_file_opens_without_repair()
            throws Exception {
        long seed = System.nanoTime();
        SplittableRandom random = new SplittableRandom(seed);
        Map<String, String> acknowledged = new LinkedHashMap<>();
        for (int kill = 1; kill <= KILLS; kill++) {
            int before = acknowledged.size();
            killWhileWriting(1 + random.nextInt(400), acknowledged);
            assertThat(acknowledged).hasSizeGreaterThan(before);

            requireIntact(acknowledged, "kill " + kill + " of seed " + seed);
        }
    }

    /** Ends the process, without any warning, once it has acknowledged so many commits; reads on what it had printed. */
    private void killWhileWriting(int after, Map<String, String> acknowledged) throws IOException {
        Process process = LogWritingProcess.start(directory);
        try (BufferedReader lines = process.inputReader()) {
            int read = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] fields = line.split(" ", -1);
                boolean whole = fields.length == 3 && fields[2].length() == 64;
                if (whole) {
                    String twice = acknowledged.put(fields[1], fields[0] + " " + fields[2]);
                    assertThat(twice).as("acknowledged twice").isNull();
                }
                if (++read == after) {
                    process.toHandle().destroyForcibly();
                }
            }
        } finally {
            process.toHandle().destroyForcibly();
        }
    }

    private void requireIntact(Map<String, String> acknowledged, String when) {
        try (SqliteEventLog log = SqliteEventLog.open(directory, new SettableClock())) {
            Verdict verdict = LogVerification.verify(log, null);
            assertThat(verdict.ok()).as("%s: %s", when, verdict).isTrue();
            List<Commit> commits = log.commits(0).toList();
            Map<String, String> recorded = new LinkedHashMap<>();
            commits.forEach(commit -> recorded.put(
                    commit.commandId(), commit.position() + " " + commit.hash().hex()));
            assertThat(recorded).as(when).hasSameSizeAs(commits).containsAllEntriesOf(acknowledged);
        }
    }
}
