package dev.throughline.log.mongodb;

import dev.throughline.log.Commit;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * A replica set as far as the protocol goes: what its primary has, how much of that a majority has, and what is on its way
 * to it. It knows two rules only, that no two documents have one {@code _id}, and that a transaction is there whole or not
 * at all; so the adapter has to be right by these alone.
 */
final class ScriptedServer {

    private final SplittableRandom random;
    private final List<Message> underway = new ArrayList<>();
    private List<SortedMap<Long, Commit>> states = new ArrayList<>(List.of(new TreeMap<>()));
    private int ofMajority;
    private int term;

    ScriptedServer(SplittableRandom random) {
        this.random = random;
    }

    /** What may happen at any moment. */
    void happen() {
        if (random.nextInt(3) == 0) {
            ofMajority += random.nextInt(size() - ofMajority + 1);
        }
        if (!underway.isEmpty() && random.nextInt(4) == 0) {
            Message late = underway.get(random.nextInt(underway.size()));
            late.step(this);
            underway.removeIf(Message::isOver);
        }
        if (random.nextInt(60) == 0) {
            failOver();
        }
    }

    /** Another member becomes primary: it has what the majority has, and what was on its way to the old one is lost. */
    private void failOver() {
        states = new ArrayList<>(states.subList(0, ofMajority + 1));
        underway.clear();
        term++;
    }

    /** What is there now, by position. */
    SortedMap<Long, Commit> newest() {
        return states.getLast();
    }

    void carryOut(Written next) {
        SortedMap<Long, Commit> documents = new TreeMap<>(newest());
        next.to(documents);
        states.add(documents);
    }

    void arriveLater(Message message) {
        if (!message.isOver()) {
            underway.add(message);
        }
    }

    int term() {
        return term;
    }

    /** How much was written. */
    int size() {
        return states.size() - 1;
    }

    boolean isOfMajority(int size) {
        return ofMajority >= size;
    }

    List<Commit> ofMajority() {
        return first(ofMajority);
    }

    /** How much of what was written a majority read shows now: it may lag, but not behind what was shown before. */
    int snapshot(int shownBefore) {
        int least = Math.min(shownBefore, ofMajority);
        return least + random.nextInt(ofMajority - least + 1);
    }

    /** All documents, as they were when so much was written. */
    List<Commit> first(int count) {
        return List.copyOf(states.get(count).values());
    }

    /** When nothing is under way any more: what was late arrived, or never will. */
    List<Commit> atLast() {
        while (!underway.isEmpty()) {
            Message late = underway.removeFirst();
            while (random.nextInt(4) > 0 && !late.isOver()) {
                late.step(this);
            }
        }
        return first(size());
    }
}
