package dev.throughline.query.store;

import static dev.throughline.events.Rationale.because;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandSucceededEvent;
import dev.throughline.events.Role;
import dev.throughline.events.product.VisionSet;
import dev.throughline.query.FoodDelivery;
import dev.throughline.query.QueryConfiguration;
import dev.throughline.query.Story;
import dev.throughline.query.decisions.DecisionFold;
import dev.throughline.query.fold.Broken;
import dev.throughline.query.fold.Fold;
import dev.throughline.query.fold.History;
import dev.throughline.query.fold.Redacted;
import dev.throughline.query.fold.Snapshot;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Words are taken out of the log: the views of the keys that they were about are others then, and no more of them. */
class WithoutWordsTest extends OneLog {

    private static final Duration SOON = Duration.ofMillis(200);
    private static final Pace AT_ONCE =
            new Pace(SOON, SOON, SOON, SOON, Duration.ZERO, SOON, SOON.multipliedBy(99), 1, 5, 1);
    private static final String VISION = "Nobody wonders where their food is";

    private Story story = FoodDelivery.whole(Story.OLGA, Story.ANA, Story.JANE).story();

    @Test
    void only_the_rows_of_the_keys_that_were_concerned_are_others_and_none_of_them_holds_the_words() throws Exception {
        Stepped writer = stepped(QueryConfiguration.FOLDS, pace(3, 5, 20_000));
        tell(story);
        writer.instance().caughtUp(20);
        Map<Object, Document> before = versions();
        assertThat(Raw.in(database)).anySatisfy(row -> assertThat(row).contains(Redacted.WORDS));

        Redacted.in(log);
        writer.instance().caughtUp(21);

        Map<Object, Document> after = versions();
        Set<String> changed = new HashSet<>();
        before.forEach((id, row) -> {
            if (!row.equals(after.get(id))) {
                changed.add(row.getString("key").substring(row.getString("key").indexOf('|') + 1));
            }
        });
        assertThat(changed).containsExactlyInAnyOrder("FACTS|FOOD-1", "ROADMAPS|FOOD");
        assertThat(after.keySet()).containsAll(before.keySet());
        assertThat(Raw.in(database)).noneSatisfy(row -> assertThat(row).contains(Redacted.WORDS));
    }

    @ParameterizedTest(name = "{0} states of a view at hand")
    @ValueSource(ints = {1, 20_000})
    void before_it_and_after_it_the_past_is_what_the_log_folds_to_at_each_instance(int atHand) throws Exception {
        Stepped writer = stepped(QueryConfiguration.FOLDS, pace(3, 5, atHand));
        Stepped reader = stepped(QueryConfiguration.FOLDS, pace(3, 5, atHand));
        tell(story);
        writer.instance().caughtUp(20);
        reader.instance().caughtUp(20);
        List.of(writer, reader).forEach(each -> theWholePast(each, 20));
        assertThat(reader.views().now().toString()).contains(Redacted.WORDS);

        Redacted.in(log);
        writer.instance().caughtUp(21);
        reader.instance().caughtUp(21);

        assertThat(reader.instance().isWriting()).isFalse();
        for (Stepped each : List.of(writer, reader)) {
            assertThat(each.views().now().toString()).doesNotContain(Redacted.WORDS);
            theWholePast(each, 21);
        }
    }

    @Test
    void one_redaction_after_another_of_one_stream_and_some_within_one_batch() throws Exception {
        Stepped writer = stepped(QueryConfiguration.FOLDS, pace(1_000, 5, 20_000));
        Stepped reader = stepped(QueryConfiguration.FOLDS, pace(1_000, 5, 20_000));
        tell(story);
        visions("One", "Two", "Three");
        writer.instance().caughtUp(23);
        reader.instance().caughtUp(23);

        Redacted.in(log, 22, "/vision");
        writer.instance().caughtUp(24);
        assertThat(writer.views().now()).isEqualTo(folded(QueryConfiguration.FOLDS, 24));

        Redacted.in(log, 8, "/vision"); // 25
        visions("Four", "Five"); // 26, 27
        Redacted.in(log, 26, "/vision"); // of this very batch
        Redacted.in(log, 23, "/why/text");
        visions("Six");
        writer.instance().caughtUp(30);
        reader.instance().caughtUp(30);
        assertThat(Raw.in(database)).noneSatisfy(row -> assertThat(row).containsAnyOf(VISION, "\"Two", "\"Four"));
        List.of(writer, reader).forEach(each -> theWholePast(each, 30));
    }

    @Test
    void words_of_a_commit_that_is_read_in_pieces_are_not_kept_where_they_are_taken_out_meanwhile() throws Exception {
        Stepped writer = stepped(QueryConfiguration.FOLDS, pace(2, 5, 20_000));
        tell(FoodDelivery.told().mandates().features().story());
        writer.instance().caughtUp(12);
        append(FoodDelivery.told().mandates().features().proposed().story(), 12);
        writer.instance().caughtUp(14);
        writer.instance().step(); // 15 and 16, of one commit, which may go on
        assertThat(writer.views().now().position()).isEqualTo(14);

        Redacted.in(log, 15, "/why/text");
        writer.instance().caughtUp(17);
        theWholePast(writer, 17);
    }

    @Test
    void a_writer_that_died_over_it_is_followed_by_one_that_does_it_and_changes_nothing_when_it_comes_back()
            throws Exception {
        Stepped dying = stepped(QueryConfiguration.FOLDS, pace(SOON, 3, 5, 20_000));
        tell(story);
        dying.instance().caughtUp(20);
        Stepped other = stepped(QueryConfiguration.FOLDS, pace(SOON, 3, 5, 20_000));
        Redacted.in(log);
        Thread.sleep(SOON);
        while (other.views().now().position() < 21) {
            other.instance().step();
        }
        assertThat(other.instance().isWriting()).isTrue();
        Set<Document> before = everything();
        assertThatThrownBy(() -> dying.instance().step()).isInstanceOf(Superseded.class);
        assertThat(everything()).isEqualTo(before);
        theWholePast(other, 21);
        assertThat(Raw.in(database)).noneSatisfy(row -> assertThat(row).contains(Redacted.WORDS));
    }

    @Test
    void what_made_no_difference_makes_one_now_also_to_who_reads_where_it_was_shown() throws Exception {
        List<Fold<?>> folds = List.of(new Spoken(""), DecisionFold.DECISIONS);
        Stepped writer = stepped(folds, pace(1, 100, 1));
        tell(FoodDelivery.told().mandates().story());
        visions("Fast", "Fast", "Warm", "Warm"); // 8 to 11
        writer.instance().caughtUp(9);
        Snapshot nine = writer.views().now();
        writer.instance().caughtUp(11);
        Snapshot eleven = writer.views().now();
        assertThat(versions()).as("of what was said").hasSize(2);

        Redacted.in(log, 10, "/vision");
        Redacted.in(log, 8, "/vision");
        writer.instance().caughtUp(13);

        assertThat(said(nine)).isEqualTo("Fast");
        assertThat(said(eleven)).isEqualTo("Warm");
        assertThat(eleven.of(new Spoken("")).states()).isEqualTo(Map.of("FOOD", "Warm"));
        assertThat(eleven.of(new Spoken("")).labelled("W")).containsExactly("Warm");
        assertThat(List.of(8L, 9L, 10L, 11L, 12L, 13L))
                .allSatisfy(position -> assertThat(said(
                                history(writer).asOf(position, writer.views().now())))
                        .isEqualTo(List.of("[redacted]", "Fast", "[redacted]", "Warm", "Warm", "Warm")
                                .get((int) (position - 8))));
        assertThat(versions().values().stream().map(row -> row.getLong("position") + " to " + row.getLong("until")))
                .containsExactlyInAnyOrder("8 to 9", "9 to 10", "10 to 11", "11 to " + Version.STILL);
    }

    @Test
    void what_was_parted_is_put_by_later_like_all_else() throws Exception {
        List<Fold<?>> folds = List.of(new Spoken(""), DecisionFold.DECISIONS);
        Stepped reader = stepped(folds, pace(1, 8, 1));
        Edition edition = Edition.of(folds);
        ViewCollections collections = ViewCollections.in(database);
        try (Lease lease = new Lease(client, collections, edition, pace(1, 8, 1))) {
            lease.claim();
            Writer writer = new Writer(client, collections, edition, pace(1, 8, 1), log, new Shelf(folds), lease);
            tell(FoodDelivery.told().mandates().story());
            visions("Fast", "Fast", "Warm"); // 8, at which all is saved, to 10
            while (!writer.feed()) {}
            Redacted.in(log, 8, "/vision");
            while (!writer.feed()) {}

            new Pruning(client, collections, edition, AT_ONCE).prune(writer);
        }
        assertThat(versions().values()).as("of what was said").hasSize(1);
        assertThat(database.getCollection("saved-states").find().into(new ArrayList<>()).stream()
                        .map(row -> row.getLong("position") + " to " + row.getLong("until")))
                .containsExactly("8 to 9");
        reader.instance().caughtUp(11);
        assertThat(said(history(reader).asOf(8, reader.views().now()))).isEqualTo("[redacted]");
    }

    @ParameterizedTest(name = "breaks on {0}")
    @ValueSource(strings = {"One", "[redacted]", VISION})
    void a_key_may_be_whole_or_broken_by_it(String breaksOn) throws Exception {
        List<Fold<?>> folds = List.of(new Spoken(breaksOn), DecisionFold.DECISIONS);
        Stepped writer = stepped(folds, pace(1, 5, 20_000));
        Stepped reader = stepped(folds, pace(1, 5, 20_000));
        tell(FoodDelivery.told().mandates().features().story());
        visions("One", "Two", "Three"); // 13 to 15
        writer.instance().caughtUp(15);
        reader.instance().caughtUp(15);
        assertThat(writer.views().now().broken().stream().map(Broken::position))
                .isEqualTo(breaksOn.equals("One") ? List.of(13L) : breaksOn.equals(VISION) ? List.of(8L) : List.of());

        Redacted.in(log, breaksOn.equals(VISION) ? 8 : 13, "/vision");
        visions("Four");
        writer.instance().caughtUp(17);
        reader.instance().caughtUp(17);

        boolean broken = breaksOn.equals("[redacted]");
        assertThat(writer.views().now().broken().stream().map(Broken::position))
                .isEqualTo(broken ? List.of(13L) : List.of());
        assertThat(writer.views().now().of(new Spoken(breaksOn)).find("FOOD")).contains(broken ? VISION : "Four");
        List.of(writer, reader).forEach(each -> {
            assertThat(each.views().now()).isEqualTo(folded(folds, 17));
            for (long position = 8; position <= 17; position++) {
                assertThat(history(each).asOf(position, each.views().now()))
                        .as("as of %d", position)
                        .isEqualTo(folded(folds, position));
            }
        });
        assertThat(Raw.in(database))
                .noneSatisfy(row -> assertThat(row).contains(breaksOn.equals(VISION) ? VISION : "\"One"));
    }

    @Test
    void who_puts_old_states_by_meanwhile_puts_by_none_that_hold_the_words() throws Exception {
        CountDownLatch read = new CountDownLatch(1);
        CountDownLatch redacted = new CountDownLatch(1);
        MongoClient listened = Mongo.client(new CommandListener() {
            @Override
            public void commandSucceeded(CommandSucceededEvent event) {
                if (event.getCommandName().equals("find")
                        && Thread.currentThread().getName().equals("pruner")
                        && read.getCount() > 0) {
                    read.countDown();
                    awaited(redacted);
                }
            }
        });
        Pace pace = pace(1, 5, 20_000);
        Edition edition = Edition.of(QueryConfiguration.FOLDS);
        Shelf shelf = new Shelf(QueryConfiguration.FOLDS);
        ViewCollections collections = ViewCollections.in(listened.getDatabase(database.getName()));
        try (listened;
                Lease lease = new Lease(listened, collections, edition, pace)) {
            lease.claim();
            Writer writer = new Writer(listened, collections, edition, pace, log, shelf, lease);
            tell(story);
            while (!writer.feed()) {}
            Pruning pruning = new Pruning(listened, collections, edition, AT_ONCE);
            Thread pruner = Thread.ofPlatform().name("pruner").start(() -> pruning.prune(writer));
            awaited(read);
            Redacted.in(log);
            while (!writer.feed()) {}
            redacted.countDown();
            pruner.join();
        }
        assertThat(Raw.in(database))
                .anySatisfy(row -> assertThat(row).startsWith("saved-states"))
                .noneSatisfy(row -> assertThat(row).contains(Redacted.WORDS));
        Stepped reader = stepped(QueryConfiguration.FOLDS, pace);
        reader.instance().caughtUp(21);
        theWholePast(reader, 21);
    }

    private static void awaited(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void tell(Story more) {
        story = more;
        append(story, 0);
    }

    private void visions(String... texts) {
        int told = story.decisions().size();
        story.by(Story.ANA, Role.PRODUCT_MANAGER);
        for (String text : texts) {
            story.decided(new VisionSet(FoodDelivery.FOOD, text, because("It is time for " + text)));
        }
        append(story, told);
    }

    private void theWholePast(Stepped instance, long upTo) {
        Snapshot newest = instance.views().now();
        for (long position = 1; position <= upTo; position++) {
            assertThat(history(instance).asOf(position, newest))
                    .as("as of %d", position)
                    .isEqualTo(folded(QueryConfiguration.FOLDS, position));
        }
    }

    private static History history(Stepped instance) {
        return new History(instance.views(), now -> DecisionFold.in(now).all());
    }

    private static String said(Snapshot snapshot) {
        return snapshot.of(new Spoken("")).get("FOOD");
    }

    private Map<Object, Document> versions() {
        return database.getCollection("view-states").find().into(new ArrayList<>()).stream()
                .collect(Collectors.toMap(row -> row.get("_id"), row -> row));
    }

    /** The first one writes, and no other. */
    private static Pace pace(int batch, int saved, int atHand) {
        return pace(Duration.ofHours(1), batch, saved, atHand);
    }

    private static Pace pace(Duration patience, int batch, int saved, int atHand) {
        Pace silent = silent(patience);
        return new Pace(
                silent.beat(),
                silent.patience(),
                silent.idle(),
                silent.hold(),
                silent.keep(),
                silent.prune(),
                silent.abandoned(),
                batch,
                saved,
                atHand);
    }
}
