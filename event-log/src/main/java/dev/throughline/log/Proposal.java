package dev.throughline.log;

import java.util.Comparator;
import java.util.List;

/**
 * What one command wants recorded: all of it or nothing.
 *
 * @param commandId unique in the log; a proposal that repeats one is answered with what the first led to
 * @param guards streams that were read; sorted by name, each (stream, version) once. Two versions of one stream are
 *     possible (it moved between two reads) and always refused by the log
 * @param events at least one, in the order they happened; several streams are possible, and in each the versions follow
 *     its last one
 * @param redactions what the commit takes out of earlier events; there is an event that says so for each, and none else
 */
public record Proposal(
        String commandId, Request request, List<Guard> guards, List<NewEvent> events, List<Redaction> redactions) {

    public Proposal {
        Require.text(commandId, "command id");
        Require.that(!events.isEmpty(), "A commit has at least one event");
        for (Guard guard : guards) {
            Require.text(guard.stream(), "guard's stream");
            Require.that(guard.version() >= Guard.ABSENT, "A guard's version is −1 (absent) or more");
        }
        guards = guards.stream()
                .distinct()
                .sorted(Comparator.comparing(Guard::stream, Chain.BY_UTF8).thenComparing(Guard::version))
                .toList();
        events = List.copyOf(events);
        redactions = List.copyOf(redactions);
        List<NewEvent> saying = events.stream()
                .filter(event -> event.type().equals(Redaction.TYPE))
                .toList();
        Require.that(
                saying.size() == redactions.size()
                        && redactions.stream()
                                .allMatch(redaction -> saying.stream()
                                        .anyMatch(event -> redaction.isSaidBy(event.type(), event.payload()))),
                "Each redaction is said by an event of its own, with position and hash");
    }

    /** What takes nothing out of earlier events. */
    public Proposal(String commandId, Request request, List<Guard> guards, List<NewEvent> events) {
        this(commandId, request, guards, events, List.of());
    }
}
