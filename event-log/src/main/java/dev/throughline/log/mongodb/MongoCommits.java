package dev.throughline.log.mongodb;

import com.mongodb.client.ClientSession;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import dev.throughline.log.Commit;
import dev.throughline.log.Guard;
import dev.throughline.log.LogUnavailable;
import dev.throughline.log.RecordedEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** The commits of a database. */
final class MongoCommits implements CommitCollection {

    /** Longer ones are found as well, by a second question. */
    private static final int LONG_COMMIT = 8;

    private final MongoCollection<Document> collection;
    private final Session session;
    private final Insertion insertion;

    MongoCommits(MongoClient client, LogStore store) {
        this.collection = store.commits();
        this.session = new Session(client);
        this.insertion = new Insertion(session, store);
    }

    @Override
    public List<Commit> endingFrom(long position, int limit) {
        return commits(
                session -> Queries.endingFrom(collection, session, position).limit(limit));
    }

    /**
     * The same as far as the position that is so many further on, where the log is known to reach to some position.
     *
     * @param known a position that the log has
     */
    List<Commit> endingFrom(long position, int positions, long known) {
        return stored(position, positions, known).stream()
                .map(CommitDocuments::commit)
                .toList();
    }

    /** Those that begin after a position, as far as they can be read: throws if not even the first can. */
    List<Commit> beginningAfter(long position, int positions, long known) {
        List<Commit> commits = new ArrayList<>();
        for (Document document : stored(position + 1, positions, known)) {
            try {
                Commit commit = CommitDocuments.commit(document);
                if (commit.position() > position) {
                    commits.add(commit);
                }
            } catch (LogUnavailable damaged) {
                if (commits.isEmpty()) {
                    throw damaged;
                }
                return commits;
            }
        }
        return commits;
    }

    private List<Document> stored(long position, int positions, long known) {
        long target = position + positions;
        int limit = (int) Math.min(positions + 1L, Integer.MAX_VALUE);
        List<Document> page =
                documents(session -> Queries.endingWithin(collection, session, position, target + LONG_COMMIT)
                        .limit(limit));
        long reached =
                page.isEmpty() ? 0 : page.getLast().get("last", Number.class).longValue();
        boolean enough = page.size() == limit || reached >= Math.min(target, known);
        return enough
                ? page
                : documents(session ->
                        Queries.endingFrom(collection, session, position).limit(limit));
    }

    /** Of the last commit, which may be damaged; 0 if there is none. */
    long lastPosition() {
        return documents(session -> Queries.last(collection, session)).stream()
                .mapToLong(document -> document.get("last", Number.class).longValue())
                .findFirst()
                .orElse(0);
    }

    Optional<Commit> last() {
        return first(session -> Queries.last(collection, session));
    }

    @Override
    public Optional<Commit> at(long position) {
        return first(session -> Queries.at(collection, session, position));
    }

    @Override
    public Optional<Commit> holding(long position) {
        return position < 1
                ? Optional.empty()
                : first(session -> Queries.endingFrom(collection, session, position)
                                .limit(1))
                        .filter(commit -> commit.position() <= position);
    }

    @Override
    public List<Commit> byCommand(Collection<String> commandIds) {
        return commits(session -> Queries.byCommand(collection, session, commandIds));
    }

    @Override
    public Set<String> taken(Collection<String> eventIds) {
        Set<String> ids = new HashSet<>(eventIds);
        Set<String> taken = new HashSet<>();
        commits(session -> Queries.byEvent(collection, session, eventIds))
                .forEach(commit -> commit.events().stream()
                        .map(RecordedEvent::id)
                        .filter(ids::contains)
                        .forEach(taken::add));
        return taken;
    }

    @Override
    public long lastVersion(String stream) {
        return first(session -> Queries.lastOfStream(collection, session, stream)).stream()
                .flatMap(commit -> commit.events().stream())
                .filter(event -> event.stream().equals(stream))
                .mapToLong(RecordedEvent::version)
                .max()
                .orElse(Guard.ABSENT);
    }

    private Optional<Commit> byPlace(String stream, long version) {
        return first(session -> Queries.byPlace(collection, session, stream, version));
    }

    /** The stream's events from a version on, in order: none without the first of them, since versions have no gap. */
    List<RecordedEvent> ofStream(String stream, long fromVersion) {
        long version = Math.max(fromVersion, 0);
        long from = version == 0
                ? 0
                : byPlace(stream, version).map(Commit::position).orElse(Long.MAX_VALUE);
        return from == Long.MAX_VALUE
                ? List.of()
                : commits(session -> Queries.ofStream(collection, session, stream, from)).stream()
                        .flatMap(commit -> commit.events().stream())
                        .filter(event -> event.stream().equals(stream) && event.version() >= version)
                        .toList();
    }

    Optional<Commit> recordedAfter(Instant time) {
        return first(session -> Queries.recordedAfter(collection, session, time));
    }

    @Override
    public Attempt insert(List<Link> links) {
        return insertion.attempt(links);
    }

    private List<Commit> commits(Function<ClientSession, FindIterable<Document>> query) {
        return documents(query).stream().map(CommitDocuments::commit).toList();
    }

    private List<Document> documents(Function<ClientSession, FindIterable<Document>> query) {
        return session.in(causal -> query.apply(causal).into(new ArrayList<>()));
    }

    private Optional<Commit> first(Function<ClientSession, FindIterable<Document>> query) {
        return session.in(causal -> {
            @Nullable Document document = query.apply(causal).first();
            return Optional.ofNullable(document).map(CommitDocuments::commit);
        });
    }
}
