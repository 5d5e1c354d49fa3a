package dev.throughline.standalone;

import dev.throughline.log.Bytes;
import dev.throughline.log.EventLog;
import dev.throughline.log.Head;
import dev.throughline.log.LogVerification;
import dev.throughline.log.Verdict;
import dev.throughline.standalone.mandates.MandateBreach;
import dev.throughline.standalone.mandates.MandateCheck;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/**
 * Checks the whole log: that it is the one that was written, and that every decision was taken by whoever held the
 * mandate. A head noted elsewhere, given as position and hash, shows besides that the end was not cut off.
 */
final class VerifyLog implements Operation {

    @Override
    public List<String> words() {
        return List.of("log", "verify");
    }

    @Override
    public String purpose() {
        return "[POSITION HASH]  checks the chain and the mandates, up to a head noted elsewhere if one is given";
    }

    @Override
    public Class<?> configuration() {
        return LogConfiguration.class;
    }

    @Override
    public int run(ApplicationContext beans, List<String> more) {
        EventLog log = beans.getBean(EventLog.class);
        Verdict verdict = LogVerification.verify(log, noted(more));
        if (!verdict.ok()) {
            return broken(verdict.firstBrokenPosition(), verdict.reason());
        }
        Optional<MandateBreach> breach = MandateCheck.firstBreach(log);
        if (breach.isPresent()) {
            return broken(breach.get().position(), breach.get().reason());
        }
        System.out.println("The log is whole. Its head: " + verdict.head().position() + " "
                + verdict.head().hash().hex());
        return 0;
    }

    private static int broken(@Nullable Long position, @Nullable String reason) {
        System.out.println("The log is broken at #" + position + ": " + reason);
        return Throughline.REFUSED;
    }

    private static @Nullable Head noted(List<String> more) {
        if (more.isEmpty()) {
            return null;
        }
        try {
            return new Head(Long.parseLong(more.get(0)), Bytes.hex(more.get(1)), Instant.EPOCH);
        } catch (IllegalArgumentException | IndexOutOfBoundsException unreadable) {
            throw new StartRefused(
                    "a head is its position and its hash of 64 hexadecimal digits, as this prints them.");
        }
    }
}
