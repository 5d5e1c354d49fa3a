package dev.throughline.command.dispatch;

import dev.throughline.access.problem.Problem;
import dev.throughline.events.Catalogue;
import dev.throughline.events.DecidedFact;
import dev.throughline.events.DecisionMetadata;
import dev.throughline.events.FactAddress;
import dev.throughline.log.EventLog;
import dev.throughline.log.RecordedEvent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Holds a command to the revision of the fact that it was asked on: 412 and 428. */
final class FactChecks {

    private final EventLog log;

    FactChecks(EventLog log) {
        this.log = log;
    }

    void check(Expected expected) {
        switch (expected.revision()) {
            case Revision.Any any -> {}
            case Revision.Unsaid unsaid -> {
                if (expected.required()) {
                    throw required(expected.fact()).exception();
                }
            }
            case Revision.Never never -> check(expected.fact(), latest(expected), null);
            case Revision.At at -> check(expected.fact(), latestSince(at.version(), expected), at.version());
        }
    }

    /** The fact's revision now, on which it is not to be decided yet: held to what was said of it, if anything was. */
    @Nullable
    Long held(Expected expected) {
        check(new Expected(expected.fact(), expected.stream(), expected.revision(), false));
        var latest = latest(expected);
        return latest == null ? null : Long.valueOf(latest.event.version());
    }

    private static void check(FactAddress fact, @Nullable Latest latest, @Nullable Long believed) {
        if (latest == null ? believed != null : believed == null || latest.event.version() != believed) {
            throw changed(fact, latest).exception();
        }
    }

    /** Nothing is read from before the revision that was seen, if it still is the latest. */
    private @Nullable Latest latestSince(long version, Expected expected) {
        var since = latest(log.readStream(expected.stream(), version), expected);
        return since == null ? latest(expected) : since;
    }

    private @Nullable Latest latest(Expected expected) {
        return latest(log.readStream(expected.stream(), 0), expected);
    }

    private static @Nullable Latest latest(List<RecordedEvent> events, Expected expected) {
        for (RecordedEvent event : events.reversed()) {
            for (DecidedFact decided : decided(event)) {
                if (decided.address().equals(expected.fact())) {
                    return new Latest(event, decided);
                }
            }
        }
        return null;
    }

    private static List<DecidedFact> decided(RecordedEvent event) {
        return Catalogue.catalogue().facts(Decoding.event(event));
    }

    private static Problem required(FactAddress fact) {
        return Problem.of(
                428,
                "revision.required",
                "Say which revision you decide on",
                "Send the revision of " + fact + " that you saw as If-Match, or * to decide whatever it is now.");
    }

    private static Problem changed(FactAddress fact, @Nullable Latest latest) {
        if (latest == null) {
            return Problem.of(412, "fact.changed", "Not as you saw it", fact + " has not been decided yet.");
        }
        var decision = Decoding.metadata(latest.event);
        var by = decision.decidedBy().isEmpty()
                ? decision.actor()
                : decision.decidedBy().getFirst().member().value();
        return Problem.of(
                        412,
                        "fact.changed",
                        "Decided since you looked",
                        fact + " was decided anew by " + by + " at " + decision.decidedAt() + ".")
                .with("changed", latest.members(fact, decision));
    }

    private record Latest(RecordedEvent event, DecidedFact decided) {

        Map<String, Object> members(FactAddress fact, DecisionMetadata decision) {
            var members = new LinkedHashMap<String, Object>();
            members.put("fact", fact.toString());
            members.put("value", decided.value());
            members.put("revision", Long.toString(event.version()));
            members.put("position", event.position());
            members.put(
                    "decidedBy",
                    decision.decidedBy().stream()
                            .map(by -> Map.of("member", by.member(), "role", by.role()))
                            .toList());
            members.put("decidedAt", decision.decidedAt());
            return members;
        }
    }
}
