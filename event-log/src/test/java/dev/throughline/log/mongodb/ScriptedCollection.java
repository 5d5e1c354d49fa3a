package dev.throughline.log.mongodb;

import dev.throughline.log.Commit;
import dev.throughline.log.Guard;
import dev.throughline.log.LogUnavailable;
import dev.throughline.log.RecordedEvent;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** One process's view of the scripted server: what it asks takes time, and what it sends may be lost, late or unanswered. */
class ScriptedCollection implements CommitCollection {

    private final ScriptedServer server;
    private final SplittableRandom random;
    private final Runnable pause;
    private int shown;

    ScriptedCollection(ScriptedServer server, SplittableRandom random, Runnable pause) {
        this.server = server;
        this.random = random;
        this.pause = pause;
    }

    /** What a read shows. */
    List<Commit> visible() {
        pause.run();
        shown = Math.max(shown, server.snapshot(shown));
        return server.first(shown);
    }

    private List<Commit> visible(Predicate<Commit> which) {
        return visible().stream().filter(which).toList();
    }

    @Override
    public List<Commit> endingFrom(long position, int limit) {
        return visible(commit -> commit.lastPosition() >= position).stream()
                .limit(limit)
                .toList();
    }

    @Override
    public Optional<Commit> at(long position) {
        return visible(commit -> commit.position() == position).stream().findFirst();
    }

    @Override
    public Optional<Commit> holding(long position) {
        return holding(visible(), position);
    }

    static Optional<Commit> holding(List<Commit> commits, long position) {
        return commits.stream()
                .filter(commit -> commit.position() <= position && commit.lastPosition() >= position)
                .findFirst();
    }

    @Override
    public List<Commit> byCommand(Collection<String> commandIds) {
        return visible(commit -> commandIds.contains(commit.commandId()));
    }

    @Override
    public Set<String> taken(Collection<String> eventIds) {
        Set<String> all = visible().stream()
                .flatMap(commit -> commit.events().stream())
                .map(RecordedEvent::id)
                .collect(Collectors.toSet());
        Set<String> taken = new HashSet<>(eventIds);
        taken.retainAll(all);
        return taken;
    }

    @Override
    public long lastVersion(String stream) {
        return lastVersion(visible(), stream);
    }

    static long lastVersion(List<Commit> commits, String stream) {
        return commits.stream()
                .flatMap(commit -> commit.events().stream())
                .filter(event -> event.stream().equals(stream))
                .mapToLong(RecordedEvent::version)
                .max()
                .orElse(Guard.ABSENT);
    }

    @Override
    public Attempt insert(List<Link> links) {
        var message = new Message(links);
        pause.run();
        int fate = random.nextInt(12);
        if (fate == 0) {
            return new Attempt.Refused(0, unanswered());
        }
        if (fate == 1) {
            return new Attempt.Unclear(unanswered());
        }
        if (fate == 2) {
            server.arriveLater(message);
            return new Attempt.Unclear(unanswered());
        }
        int stopAfter = fate == 3 ? random.nextInt(links.size()) : Integer.MAX_VALUE;
        int term = server.term();
        while (!message.isOver()) {
            if (message.at() == stopAfter) {
                server.arriveLater(message);
                return new Attempt.Unclear(unanswered());
            }
            message.step(server);
            pause.run();
            if (server.term() != term) {
                return new Attempt.Unclear(unanswered());
            }
        }
        return fate == 4 ? new Attempt.Unclear(unanswered()) : answer(message, server.size(), term);
    }

    /** Waits until a majority has it. */
    private Attempt answer(Message message, int size, int term) {
        while (message.at() > 0 && !server.isOfMajority(size)) {
            pause.run();
            if (server.term() != term) {
                return new Attempt.Unclear(unanswered());
            }
        }
        return message.answer();
    }

    private static LogUnavailable unanswered() {
        return new LogUnavailable("scripted", null);
    }
}
