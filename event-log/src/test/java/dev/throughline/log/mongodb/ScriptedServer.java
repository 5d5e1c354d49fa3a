package dev.throughline.log.mongodb;

import dev.throughline.log.Commit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A replica set as far as the protocol goes: what its primary has, how much of that a majority has, and what is on its way
 * to it. It knows one rule only, that no two documents have one {@code _id}; so the adapter has to be right by that alone.
 */
final class ScriptedServer {

    private final SplittableRandom random;
    private final List<Message> underway = new ArrayList<>();
    private List<Commit> inserted = new ArrayList<>();
    private int ofMajority;
    private int term;

    ScriptedServer(SplittableRandom random) {
        this.random = random;
    }

    /** An insertion of these in order, carried out document by document. */
    static final class Message {

        private final List<Commit> documents;
        private int next;
        private boolean cut;

        Message(List<Commit> documents) {
            this.documents = documents;
        }

        int at() {
            return next;
        }

        boolean isCut() {
            return cut;
        }

        boolean isOver() {
            return cut || next == documents.size();
        }
    }

    /** What may happen at any moment. */
    void happen() {
        if (random.nextInt(3) == 0) {
            ofMajority += random.nextInt(inserted.size() - ofMajority + 1);
        }
        if (!underway.isEmpty() && random.nextInt(4) == 0) {
            Message late = underway.get(random.nextInt(underway.size()));
            step(late);
            underway.removeIf(Message::isOver);
        }
        if (random.nextInt(60) == 0) {
            failOver();
        }
    }

    /** Another member becomes primary: it has what the majority has, and what was on its way to the old one is lost. */
    private void failOver() {
        inserted = new ArrayList<>(inserted.subList(0, ofMajority));
        underway.clear();
        term++;
    }

    void step(Message message) {
        Commit document = message.documents.get(message.next);
        if (inserted.stream().anyMatch(commit -> commit.position() == document.position())) {
            message.cut = true;
        } else {
            inserted.add(document);
            message.next++;
        }
    }

    void arriveLater(Message message) {
        if (!message.isOver()) {
            underway.add(message);
        }
    }

    int term() {
        return term;
    }

    int size() {
        return inserted.size();
    }

    boolean isOfMajority(int size) {
        return ofMajority >= size;
    }

    /** How many documents a majority read shows now: it may lag, but not behind what was shown before. */
    int snapshot(int shownBefore) {
        int least = Math.min(shownBefore, ofMajority);
        return least + random.nextInt(ofMajority - least + 1);
    }

    List<Commit> first(int count) {
        return inserted.subList(0, count).stream()
                .sorted(Comparator.comparing(Commit::position))
                .toList();
    }

    /** When nothing is under way any more: what was late arrived, or never will. */
    List<Commit> atLast() {
        while (!underway.isEmpty()) {
            Message late = underway.removeFirst();
            while (random.nextInt(4) > 0 && !late.isOver()) {
                step(late);
            }
        }
        return first(inserted.size());
    }
}
