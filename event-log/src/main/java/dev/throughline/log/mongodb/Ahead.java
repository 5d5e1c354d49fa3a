package dev.throughline.log.mongodb;

import dev.throughline.log.Commit;
import dev.throughline.log.NewEvent;
import dev.throughline.log.Proposal;
import dev.throughline.log.adapter.Recorded;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The log as it will be once what goes before in the batch is written. Asks the server for a batch at once. */
final class Ahead implements Recorded<RuntimeException> {

    private final Tail tail;
    private final CommitCollection commits;
    private final Map<String, Commit> byCommand = new HashMap<>();
    private final Set<String> taken;
    private final Map<String, Long> versions = new HashMap<>();

    Ahead(Tail tail, CommitCollection commits, List<Proposal> proposals) {
        this.tail = tail;
        this.commits = commits;
        commits.byCommand(proposals.stream().map(Proposal::commandId).toList())
                .forEach(commit -> byCommand.put(commit.commandId(), commit));
        this.taken = new HashSet<>(commits.taken(proposals.stream()
                .flatMap(proposal -> proposal.events().stream())
                .map(NewEvent::id)
                .toList()));
    }

    @Override
    public Optional<Commit> byCommand(String commandId) {
        return Optional.ofNullable(byCommand.get(commandId));
    }

    @Override
    public long lastVersion(String stream) {
        Long ahead = versions.get(stream);
        return ahead == null ? tail.lastVersion(stream) : ahead;
    }

    @Override
    public boolean isTaken(String eventId) {
        return taken.contains(eventId);
    }

    /** One that redacts is the last of its batch, and what goes before in it isn't there to be redacted yet. */
    @Override
    public boolean isRedactable(long position) {
        return commits.holding(position)
                .map(commit -> commit.events().get((int) (position - commit.position())))
                .filter(event -> event.redactedBy() == null)
                .isPresent();
    }

    /** This comes next in the batch. */
    void append(Commit commit) {
        byCommand.put(commit.commandId(), commit);
        commit.events().forEach(event -> {
            taken.add(event.id());
            versions.put(event.stream(), event.version());
        });
    }
}
