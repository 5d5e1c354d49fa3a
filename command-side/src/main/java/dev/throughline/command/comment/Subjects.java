package dev.throughline.command.comment;

import dev.throughline.command.dispatch.Fold;
import dev.throughline.command.dispatch.Streams;
import dev.throughline.events.Catalogue;
import dev.throughline.log.EventLog;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.pcollections.HashTreePSet;
import org.pcollections.PSet;
import org.springframework.stereotype.Component;

/**
 * Finds what a comment is about, or whose words are put right: anything that a fact was ever decided of, in whichever stream tells of it. Kinds of things
 * are not known here by name; how streams are named after them is.
 */
@Component
public final class Subjects {

    private static final Pattern FORM = Pattern.compile("[A-Za-z][A-Za-z0-9.-]{0,60}");
    private static final Pattern DECISION = Pattern.compile("#([1-9][0-9]{0,17})");
    private static final List<String> KINDS = List.of(
            "product",
            "insights",
            "feature",
            "project",
            "plan",
            "handoff",
            "negotiation",
            "resource",
            "request",
            "comment");

    /** Every subject that a stream has decided a fact of. */
    private static final Fold<PSet<String>> FOLD = (before, happened) -> {
        PSet<String> subjects = before == null ? HashTreePSet.empty() : before;
        for (var fact : Catalogue.catalogue().facts(happened.event())) {
            subjects = subjects.plus(fact.address().subject());
        }
        return subjects;
    };

    private final Streams streams;
    private final EventLog log;

    Subjects(Streams streams, EventLog log) {
        this.streams = streams;
        this.log = log;
    }

    /** The stream that tells of it; empty where there is no such thing. What is there once is there for good. */
    public Optional<String> streamOf(String subject) {
        var decision = DECISION.matcher(subject);
        if (decision.matches()) {
            var position = Long.parseLong(decision.group(1));
            return log.read(position - 1, 1).stream().findFirst().map(event -> event.stream());
        }
        return FORM.matcher(subject).matches()
                ? candidates(subject)
                        .filter(stream -> streams.look(FOLD, stream)
                                .filter(known -> known.state().contains(subject))
                                .isPresent())
                        .findFirst()
                : Optional.empty();
    }

    /** A stream is named after the thing, or after what the thing is part of: all that is before one of its hyphens or dots. */
    private static Stream<String> candidates(String subject) {
        var names = new ArrayList<String>();
        for (var end = subject.length(); end > 0; end = part(subject, end)) {
            names.add(subject.substring(0, end));
        }
        return Stream.concat(
                names.stream().flatMap(name -> KINDS.stream().map(kind -> kind + ":" + name)), Stream.of("authority"));
    }

    private static int part(String subject, int end) {
        return Math.max(subject.lastIndexOf('-', end - 1), subject.lastIndexOf('.', end - 1));
    }
}
