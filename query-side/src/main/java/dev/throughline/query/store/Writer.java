package dev.throughline.query.store;

import com.mongodb.MongoWriteException;
import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoClient;
import dev.throughline.log.EventLog;
import dev.throughline.query.fold.Folding;
import dev.throughline.query.fold.Snapshot;
import java.util.List;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes an edition's views for one term: each batch and the checkpoint in one transaction, which the checkpoint's former
 * value and the term are the condition of.
 */
final class Writer implements Folding.Store {

    private static final Logger LOG = LoggerFactory.getLogger(Writer.class);

    private final MongoClient client;
    private final ViewCollections collections;
    private final Edition edition;
    private final Pace pace;
    private final EventLog log;
    private final Shelf shelf;
    private final Lease lease;
    private final long term;

    private volatile Generation generation;
    private volatile Folding folding;
    private volatile SavedPositions saved;

    /** The generation that is being made; empty where none is. */
    private volatile String making = "";

    /** Takes over; what the last writer still tries to write is refused from here on. */
    Writer(
            MongoClient client,
            ViewCollections collections,
            Edition edition,
            Pace pace,
            EventLog log,
            Shelf shelf,
            Lease lease) {
        this.client = client;
        this.collections = collections;
        this.edition = edition;
        this.pace = pace;
        this.log = log;
        this.shelf = shelf;
        this.lease = lease;
        this.term = lease.held();
        long asked = System.nanoTime();
        Checkpoint checkpoint = takenOver();
        this.generation = new Generation(collections, checkpoint.generation(), log, pace);
        this.saved = SavedPositions.of(generation, pace.saved());
        this.folding = new Folding(log, pace.batch(), shelf.at(checkpoint, generation, new Hold(pace.hold(), asked)));
    }

    /** What is shown. */
    Snapshot shown() {
        return folding.kept();
    }

    /** Goes on by one batch; true once the log's head is reached. */
    boolean feed() {
        return folding.feed(this);
    }

    /** That nobody else took over; makes the views anew where somebody asked for it. */
    void confirm() {
        long asked = System.nanoTime();
        Checkpoint now = read();
        if (now.term() != term) {
            throw new Superseded();
        }
        Shelf.any(shown()).hold().renew(asked);
        if (now.anew()) {
            makeAnew();
        }
    }

    /** All views from the log as it is now, beside those that are shown; then these are shown instead. */
    void makeAnew() {
        LOG.info("The views are made anew");
        String before = generation.id();
        Beside beside = new Beside(begun());
        making = beside.anew.id();
        Checkpoint nothing = new Checkpoint(term, making, 0, 0, null, List.of(), false);
        Folding made = new Folding(log, pace.batch(), shelf.at(nothing, beside.anew, beside.hold));
        while (!made.feed(beside)) {
            if (lease.held() != term) {
                throw new Superseded();
            }
        }

        long asked = System.nanoTime();
        Document shown =
                new Document("$set", Checkpoint.shown(making, made.kept()).append("anew", false));
        Document condition =
                new Document("_id", edition.name()).append("term", term).append("generation", before);
        if (collections.views().updateOne(condition, shown).getMatchedCount() != 1) {
            throw new Superseded();
        }
        generation = beside.anew;
        saved = beside.positions;
        made.goOn(Shelf.kept(made.kept(), generation, new Hold(pace.hold(), asked)));
        folding = made;
        making = "";
    }

    @Override
    public Snapshot keep(Folding.Batch batch) {
        long asked = System.nanoTime();
        Writing writing = new Writing(generation, batch, saved);
        Snapshot made = writing.made();
        ClientSession session = lease.session();
        try {
            session.startTransaction(ViewCollections.FOR_GOOD);
            Document condition = new Document("_id", edition.name())
                    .append("term", term)
                    .append("generation", generation.id())
                    .append("position", batch.before().position());
            Document shown = new Document("$set", Checkpoint.shown(generation.id(), made));
            if (collections.views().updateOne(session, condition, shown).getMatchedCount() != 1) {
                throw new Superseded();
            }
            writing.into(collections, session);
            saved.insertWhereDue(generation, made, session);
            session.commitTransaction();
        } finally {
            abandon(session);
        }
        saved.passed(made.position());
        generation = writing.generation();
        return Shelf.kept(made, generation, new Hold(pace.hold(), asked));
    }

    /** What was not committed; what may have been, the checkpoint tells. */
    private static void abandon(ClientSession session) {
        if (session.hasActiveTransaction()) {
            session.abortTransaction();
        }
    }

    /** Which positions are saved: what lasts over one of them is not thrown away. */
    SavedPositions saved() {
        return saved;
    }

    Generation generation() {
        return generation;
    }

    /** Whether the generation is of use: it is shown, or being made. */
    boolean uses(String id) {
        return id.equals(making) || id.equals(generation.id());
    }

    private Checkpoint takenOver() {
        Document ours = new Document("_id", edition.name());
        if (collections.views().find(ours).first() == null) {
            Snapshot nothing = Snapshot.empty(shelf.folds());
            try {
                collections
                        .views()
                        .insertOne(Checkpoint.shown(begun().id(), nothing)
                                .append("_id", edition.name())
                                .append("term", term));
            } catch (MongoWriteException another) {
                LOG.debug("Another has begun", another);
            }
        }
        collections
                .views()
                .updateOne(
                        new Document("_id", edition.name()).append("term", new Document("$lt", term)),
                        new Document("$set", new Document("term", term)));
        Checkpoint now = read();
        if (now.term() != term) {
            throw new Superseded();
        }
        return now;
    }

    private Checkpoint read() {
        Document row =
                collections.views().find(new Document("_id", edition.name())).first();
        if (row == null) {
            throw new Superseded();
        }
        return Checkpoint.of(row);
    }

    private Generation begun() {
        String id = new ObjectId().toHexString();
        collections.generations().insertOne(new Document("_id", id).append("edition", edition.name()));
        return new Generation(collections, id, log, pace);
    }

    /** A generation that nobody reads yet. */
    private final class Beside implements Folding.Store {

        private final SavedPositions positions = SavedPositions.none(pace.saved());
        private final Hold hold = new Hold(pace.abandoned().multipliedBy(1_000), System.nanoTime());
        private Generation anew;

        Beside(Generation anew) {
            this.anew = anew;
        }

        @Override
        public Snapshot keep(Folding.Batch batch) {
            Writing writing = new Writing(anew, batch, positions);
            try (ClientSession session = client.startSession()) {
                writing.into(collections, session);
                positions.insertWhereDue(anew, writing.made(), session);
            }
            positions.passed(writing.made().position());
            anew = writing.generation();
            return Shelf.kept(writing.made(), anew, hold);
        }
    }
}
