package dev.throughline.log.mongodb;

import dev.throughline.log.Commit;
import dev.throughline.log.LogUnavailable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** What an adapter may do wrong, each of which the design names, put between the adapter and the server. */
enum Mistake {
    NONE {
        @Override
        ScriptedCollection between(ScriptedServer server, SplittableRandom random, Runnable pause) {
            return new ScriptedCollection(server, random, pause);
        }
    },

    /** The head and all else is read as the primary has it, whether a majority has it or not. */
    READ_WITHOUT_MAJORITY {
        @Override
        ScriptedCollection between(ScriptedServer server, SplittableRandom random, Runnable pause) {
            return new ScriptedCollection(server, random, pause) {
                @Override
                List<Commit> visible() {
                    pause.run();
                    return server.first(server.size());
                }
            };
        }
    },

    /** What proposals are judged by is read first, and then the head. */
    HEAD_AFTER_GUARDS {
        @Override
        ScriptedCollection between(ScriptedServer server, SplittableRandom random, Runnable pause) {
            return new ScriptedCollection(server, random, pause) {

                private List<Commit> before = List.of();

                @Override
                public List<Commit> endingFrom(long position, int limit) {
                    before = visible();
                    return super.endingFrom(position, limit);
                }

                @Override
                public List<Commit> byCommand(Collection<String> commandIds) {
                    return before.stream()
                            .filter(commit -> commandIds.contains(commit.commandId()))
                            .toList();
                }

                @Override
                public Optional<Commit> holding(long position) {
                    return holding(before, position);
                }

                @Override
                public long lastVersion(String stream) {
                    return lastVersion(before, stream);
                }
            };
        }
    },

    /** The batch goes as several insertions, none of which waits for what became of the one before. */
    SEVERAL_IN_FLIGHT {
        @Override
        ScriptedCollection between(ScriptedServer server, SplittableRandom random, Runnable pause) {
            return new ScriptedCollection(server, random, pause) {
                @Override
                public Attempt insert(List<Link> links) {
                    List<Attempt> attempts = new ArrayList<>();
                    links.forEach(link -> attempts.add(super.insert(List.of(link))));
                    for (int i = 0; i < attempts.size(); i++) {
                        if (attempts.get(i) instanceof Attempt.Cut) {
                            return new Attempt.Cut(i);
                        }
                        if (!(attempts.get(i) instanceof Attempt.Done)) {
                            return new Attempt.Unclear(new LogUnavailable("scripted", null));
                        }
                    }
                    return new Attempt.Done();
                }
            };
        }
    },

    /** What was sent and not answered goes on behind its first document, as if that were there. */
    RESUMED_MIDWAY {
        @Override
        ScriptedCollection between(ScriptedServer server, SplittableRandom random, Runnable pause) {
            return new ScriptedCollection(server, random, pause) {
                @Override
                public Attempt insert(List<Link> links) {
                    Attempt first = super.insert(links);
                    return first instanceof Attempt.Unclear && links.size() > 1
                            ? super.insert(links.subList(1, links.size()))
                            : first;
                }
            };
        }
    },

    /** What was not answered is looked for, and taken for lost where nothing is found. */
    LOOKED_AND_FOUND_NOTHING {
        @Override
        ScriptedCollection between(ScriptedServer server, SplittableRandom random, Runnable pause) {
            return new ScriptedCollection(server, random, pause) {
                @Override
                public Attempt insert(List<Link> links) {
                    Attempt attempt = super.insert(links);
                    return attempt instanceof Attempt.Unclear
                                    && at(links.getFirst().commit().position()).isEmpty()
                            ? new Attempt.Refused(0, new LogUnavailable("not there", null))
                            : attempt;
                }
            };
        }
    },

    /** What is taken out goes by a write of its own, once the commit that says so is there. */
    REDACTED_IN_TWO_WRITES {
        @Override
        ScriptedCollection between(ScriptedServer server, SplittableRandom random, Runnable pause) {
            return new ScriptedCollection(server, random, pause) {
                @Override
                public Attempt insert(List<Link> links) {
                    Link first = links.getFirst();
                    if (!first.redacts()) {
                        return super.insert(links);
                    }
                    Attempt attempt = super.insert(List.of(new Link(first.commit(), List.of())));
                    if (attempt instanceof Attempt.Done) {
                        server.carryOut(Written.takenOut(first));
                    }
                    return attempt;
                }
            };
        }
    };

    abstract ScriptedCollection between(ScriptedServer server, SplittableRandom random, Runnable pause);
}
