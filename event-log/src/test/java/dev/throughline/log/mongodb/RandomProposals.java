package dev.throughline.log.mongodb;

import static dev.throughline.log.contract.Given.event;

import dev.throughline.log.Commit;
import dev.throughline.log.Guard;
import dev.throughline.log.NewEvent;
import dev.throughline.log.Proposal;
import dev.throughline.log.RecordedEvent;
import dev.throughline.log.Redaction;
import dev.throughline.log.contract.Given;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** What a few writers propose, so that they often get in each other's way. */
final class RandomProposals {

    private static final int STREAMS = 3;

    private final SplittableRandom random;

    RandomProposals(SplittableRandom random) {
        this.random = random;
    }

    /** Now and then two writers have the same command; mostly a guard is right by what was seen, and a version follows. */
    Proposal next(String name, List<Commit> seen) {
        String commandId = random.nextInt(6) == 0 ? "shared-" + random.nextInt(3) : "c-" + name;
        String read = "s-" + random.nextInt(STREAMS);
        Guard guard = new Guard(read, ScriptedCollection.lastVersion(seen, read));
        List<RecordedEvent> whole = whole(seen);
        if (!whole.isEmpty() && random.nextInt(4) == 0) {
            return redaction(name, commandId, guard, whole.get(random.nextInt(whole.size())));
        }
        String written = random.nextInt(3) == 0 ? "s-" + random.nextInt(STREAMS) : "own-" + name;
        long version = ScriptedCollection.lastVersion(seen, written) + 1;
        List<NewEvent> events = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(2); i++) {
            events.add(event(written, version + i, commandId + "@" + name + "#" + i));
        }
        return new Proposal(commandId, Given.REQUEST, List.of(guard), events);
    }

    private static List<RecordedEvent> whole(List<Commit> seen) {
        return seen.stream()
                .flatMap(commit -> commit.events().stream())
                .filter(event -> event.redactedBy() == null && !event.type().equals(Redaction.TYPE))
                .limit(3)
                .toList();
    }

    /** On a stream of its own: that an event is redacted once shows at the event. */
    private static Proposal redaction(String name, String commandId, Guard guard, RecordedEvent event) {
        Proposal redaction = Given.redaction(commandId, event.position());
        NewEvent said = redaction.events().getFirst();
        NewEvent saying = new NewEvent(
                "own-" + name,
                0,
                commandId + "@" + name,
                said.type(),
                said.revision(),
                said.timestamp(),
                said.payload(),
                said.metadata());
        return new Proposal(commandId, redaction.request(), List.of(guard), List.of(saying), redaction.redactions());
    }
}
