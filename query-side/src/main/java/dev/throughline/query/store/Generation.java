package dev.throughline.query.store;

import com.mongodb.MongoException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Projections;
import dev.throughline.access.problem.Problem;
import dev.throughline.access.problem.ProblemException;
import dev.throughline.log.EventLog;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;

/**
 * One making of all views, as readers see it: what is at hand of it holds no words that were taken out up to the position at
 * which it is read.
 *
 * @param pages the log, as it was read since the last redaction
 * @param lately the past, likewise
 * @param atHand how many states of a view are kept at hand
 */
record Generation(ViewCollections collections, Questions questions, DecisionPages pages, Lately lately, int atHand) {

    private static final long[] PAUSES = {50_000_000, 200_000_000, 750_000_000};
    private static final Logger LOG = LoggerFactory.getLogger(Generation.class);

    Generation(ViewCollections collections, String id, EventLog log, Pace pace) {
        this(collections, new Questions(collections, id), new DecisionPages(log), new Lately(), pace.atHand());
    }

    /** The same with nothing at hand, once words were taken out. */
    Generation anew() {
        return new Generation(collections, questions, pages.anew(), new Lately(), atHand);
    }

    String id() {
        return questions.generation();
    }

    /** A key's state at a position; null where there is none. */
    @Nullable
    Version version(String view, String key, long position, boolean past, Hold hold) {
        return read(hold, () -> {
            Version newest = at(position, questions.version(collections.states(), view, key, position));
            return newest == null && past
                    ? at(position, questions.version(collections.saved(), view, key, position))
                    : newest;
        });
    }

    /** Every state of a view at a position that is shown; null where there may be more than so many. */
    @Nullable
    List<Version> viewOfAtMost(int most, String view, long position, Hold hold) {
        return read(hold, () -> {
            List<Document> rows = questions
                    .view(collections.states(), view, position, most + 1)
                    .all();
            return rows.size() > most ? null : at(position, rows);
        });
    }

    /** Every state of a view at a position. */
    List<Version> view(String view, long position, boolean past, Hold hold) {
        return versions(position, past, hold, of -> questions.view(of, view, position, 0));
    }

    List<Version> labelled(String view, String label, long position, boolean past, Hold hold) {
        return versions(position, past, hold, of -> questions.labelled(of, view, label, position));
    }

    private List<Version> versions(long position, boolean past, Hold hold, Asked asked) {
        return read(
                hold,
                () -> past
                        ? pastVersions(position, asked)
                        : at(position, asked.of(collections.states()).all()));
    }

    /**
     * Of the past, far more versions are found than were so then: their states are read of those only. First from where they
     * are moved away: what is moved meanwhile is found in the other place. What is another version meanwhile is found anew.
     */
    private List<Version> pastVersions(long position, Asked asked) {
        Set<Object> wanted = new LinkedHashSet<>();
        for (MongoCollection<Document> place : List.of(collections.states(), collections.saved())) {
            asked.of(place).find().projection(Projections.include("position", "until")).into(new ArrayList<>()).stream()
                    .filter(row -> row.getLong("position") <= position && position < row.getLong("until"))
                    .forEach(row -> wanted.add(row.get("_id")));
        }
        List<Version> found = new ArrayList<>();
        for (MongoCollection<Document> place : List.of(collections.states(), collections.saved())) {
            for (Document row : wanted.isEmpty()
                    ? List.<Document>of()
                    : questions.these(place, List.copyOf(wanted)).all()) {
                wanted.remove(row.get("_id"));
                found.add(Version.of(row));
            }
        }
        return wanted.isEmpty() && found.stream().allMatch(version -> version.isOf(position))
                ? found
                : pastVersions(position, asked);
    }

    private static List<Version> at(long position, List<Document> rows) {
        return rows.stream()
                .map(Version::of)
                .filter(version -> version.isOf(position))
                .toList();
    }

    private static @Nullable Version at(long position, Question question) {
        Document row = question.first();
        Version version = row == null ? null : Version.of(row);
        return version != null && version.isOf(position) ? version : null;
    }

    /**
     * What was read while the position was held. What fails is tried again, for a second; then it is refused like a view that
     * is behind.
     */
    static <T extends @Nullable Object> T read(Hold hold, Supplier<T> question) {
        for (long pause : PAUSES) {
            try {
                return held(hold, question);
            } catch (MongoTimeoutException e) {
                throw unavailable(e); // the driver has waited long enough
            } catch (MongoException e) {
                LOG.debug("The views could not be read, and are asked again", e);
                LockSupport.parkNanos(pause);
            }
        }
        try {
            return held(hold, question);
        } catch (MongoException e) {
            throw unavailable(e);
        }
    }

    private static ProblemException unavailable(MongoException e) {
        LOG.warn("The views can't be read: {}", e.getMessage());
        return Problem.of(
                        503,
                        "view.behind",
                        "The views can't be read",
                        "The database that holds the views doesn't answer. Ask again.")
                .withHeader(HttpHeaders.RETRY_AFTER, "1")
                .exception();
    }

    private static <T extends @Nullable Object> T held(Hold hold, Supplier<T> question) {
        T answer = question.get();
        hold.verify();
        return answer;
    }

    /** A question that is put to more than one collection. */
    private interface Asked {

        Question of(MongoCollection<Document> collection);
    }
}
