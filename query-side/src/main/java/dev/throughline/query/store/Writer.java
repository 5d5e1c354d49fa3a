package dev.throughline.query.store;

import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.TransactionOptions;
import com.mongodb.WriteConcern;
import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoClient;
import dev.throughline.log.EventLog;
import dev.throughline.query.fold.Decision;
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
    private static final TransactionOptions FOR_GOOD = TransactionOptions.builder()
            .readPreference(ReadPreference.primary())
            .readConcern(ReadConcern.MAJORITY)
            .writeConcern(WriteConcern.MAJORITY.withJournal(true))
            .build();

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
        return switch (folding.feed(this)) {
            case ON -> false;
            case HEAD -> true;
            case HOLDS_WORDS -> {
                makeAnew();
                yield false;
            }
        };
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
        Generation anew;
        Folding made;
        Folding.Step step;
        do {
            anew = begun();
            making = anew.id();
            SavedPositions positions = SavedPositions.none(pace.saved());
            Beside beside = new Beside(anew, positions);
            Checkpoint nothing = new Checkpoint(term, anew.id(), 0, 0, null, List.of(), false);
            made = new Folding(log, pace.batch(), shelf.at(nothing, anew, beside.hold));
            do {
                step = made.feed(beside);
                if (lease.held() != term) {
                    throw new Superseded();
                }
            } while (step == Folding.Step.ON);
            saved = positions;
        } while (step == Folding.Step.HOLDS_WORDS);

        long asked = System.nanoTime();
        Document shown =
                new Document("$set", Checkpoint.shown(anew.id(), made.kept()).append("anew", false));
        Document condition =
                new Document("_id", edition.name()).append("term", term).append("generation", before);
        if (collections.views().updateOne(condition, shown).getMatchedCount() != 1) {
            throw new Superseded();
        }
        generation = anew;
        made.goOn(Shelf.kept(made.kept(), anew, new Hold(pace.hold(), asked)));
        folding = made;
        making = "";
    }

    @Override
    public Snapshot keep(Snapshot before, Snapshot made, List<Decision> since) {
        long asked = System.nanoTime();
        Writing writing = new Writing(generation, made, since);
        ClientSession session = lease.session();
        try {
            session.startTransaction(FOR_GOOD);
            Document condition = new Document("_id", edition.name())
                    .append("term", term)
                    .append("generation", generation.id())
                    .append("position", before.position());
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

        private final Generation anew;
        private final SavedPositions positions;
        private final Hold hold = new Hold(pace.abandoned().multipliedBy(1_000), System.nanoTime());

        Beside(Generation anew, SavedPositions positions) {
            this.anew = anew;
            this.positions = positions;
        }

        @Override
        public Snapshot keep(Snapshot before, Snapshot made, List<Decision> since) {
            try (ClientSession session = client.startSession()) {
                new Writing(anew, made, since).into(collections, session);
                positions.insertWhereDue(anew, made, session);
            }
            positions.passed(made.position());
            return Shelf.kept(made, anew, hold);
        }
    }
}
