package dev.throughline.query.comment;

import static dev.throughline.events.Rationale.NONE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.access.Person;
import dev.throughline.events.CommentId;
import dev.throughline.events.MemberId;
import dev.throughline.events.Role;
import dev.throughline.events.comment.CommentEdited;
import dev.throughline.events.comment.Commented;
import dev.throughline.events.comment.LinkAdded;
import dev.throughline.query.FoodDelivery;
import dev.throughline.query.Story;
import dev.throughline.query.answer.Paging;
import dev.throughline.query.answer.Reading;
import dev.throughline.query.decisions.Decisions;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.skyscreamer.jsonassert.JSONAssert;

/** Jane comments on the feature, and links a document: positions 21 and 22, after the whole story. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CommentsTest {

    private static final CommentId COMMENT = new CommentId("c-000000000001");
    private static final CommentId LINK = new CommentId("c-000000000002");
    private static final String NOW = "2027-03-22T09:00:00Z";

    private final Story story = FoodDelivery.whole(Story.OLGA, Story.ANA, Story.JANE)
            .story()
            .at("2027-03-19T10:00:00Z")
            .by(Story.JANE, Role.CONTRIBUTOR)
            .decided(new Commented(
                    COMMENT,
                    "FOOD-1",
                    "feature:FOOD-1",
                    "@m-ana000000000: is a minute old enough?",
                    List.of(Story.ANA),
                    NONE))
            .decided(new LinkAdded(
                    LINK, "FOOD-1", "feature:FOOD-1", "https://maps.example/limits", "What the map can do", NONE));

    @Test
    void a_thread_has_comments_and_links_oldest_first_with_todays_handles() throws Exception {
        JSONAssert.assertEquals("""
                [{"id": "c-000000000001", "subject": "FOOD-1", "about": "Real-time tracking", "text": "@ana: is a minute old enough?",
                  "mentions": [{"id": "m-ana000000000", "handle": "ana", "name": "Ana Product"}],
                  "url": null, "title": null,
                  "author": {"id": "m-jane00000000", "handle": "jane", "name": "Jane Project"},
                  "at": "2027-03-19T10:00:00Z", "atPosition": 21, "editedAt": null, "revision": "0",
                  "may": ["EditComment"]},
                 {"id": "c-000000000002", "subject": "FOOD-1", "about": "Real-time tracking", "text": null, "mentions": [],
                  "url": "https://maps.example/limits", "title": "What the map can do",
                  "author": {"id": "m-jane00000000", "handle": "jane", "name": "Jane Project"},
                  "at": "2027-03-19T10:00:00Z", "atPosition": 22, "editedAt": null, "revision": "0", "may": []}]
                """, Story.json(on("FOOD-1")), true);
        assertThat(on("FOOD-2")).isEmpty();
    }

    @Test
    void whoever_has_another_handle_by_now_is_called_so_and_whoever_left_has_none() {
        assertThat(text(Optional.of(new Person(Story.ANA.value(), "ana-maria", "Ana Maria", ""))))
                .isEqualTo("@ana-maria: is a minute old enough?");
        assertThat(text(Optional.empty())).isEqualTo("@former-member: is a minute old enough?");
    }

    @Test
    void an_edit_replaces_text_and_mentions_and_says_so() {
        story.at("2027-03-19T11:00:00Z")
                .decided(new CommentEdited(COMMENT, "@m-olga00000000: what does it cost?", List.of(Story.OLGA), NONE));
        Comments comments = new Comments(story.read(Story.ANA, NOW));

        CommentAnswer edited = comments.find(COMMENT).orElseThrow();

        assertThat(edited.text()).isEqualTo("@olga: what does it cost?");
        assertThat(edited.editedAt()).isEqualTo("2027-03-19T11:00:00Z");
        assertThat(edited.revision()).isEqualTo("1");
        assertThat(edited.may()).isEmpty();
        assertThat(mentioning(Story.OLGA, 50).items()).hasSize(1);
        assertThat(mentioning(Story.ANA, 50).items()).isEmpty();
    }

    @Test
    void whoever_is_mentioned_reads_the_newest_first_part_by_part_and_what_each_is_about() {
        story.at("2027-03-20T10:00:00Z")
                .decided(new Commented(
                        new CommentId("c-000000000003"),
                        "#18",
                        "#18",
                        "@m-ana000000000: see",
                        List.of(Story.ANA),
                        NONE));

        CommentsAnswer first = mentioning(Story.ANA, 1);
        CommentsAnswer second = new Comments(story.read(Story.ANA, NOW))
                .mentioning(Story.ANA, Paging.of("mentions", first.next(), "1"));

        assertThat(first.items())
                .extracting(CommentAnswer::about)
                .containsExactly("Moved milestone Pilot from 3 May 2027 to 14 May 2027");
        assertThat(second.items()).extracting(CommentAnswer::about).containsExactly("Real-time tracking");
        assertThat(second.next()).isNull();
    }

    @Test
    void the_log_of_decisions_shows_today_s_handles_too() {
        Decisions decisions = new Decisions(story.read(Story.ANA, NOW));

        assertThat(decisions.sentence(story.decisions().get(20)))
                .isEqualTo("Commented on Real-time tracking: “@ana: is a minute old enough?”");
        assertThat(decisions.sentence(story.decisions().get(21)))
                .isEqualTo("Linked “What the map can do” to Real-time tracking");
        assertThat(decisions
                        .answer(story.decisions().get(20))
                        .changes()
                        .getFirst()
                        .is())
                .isEqualTo("@ana: is a minute old enough?");
        assertThat(decisions.answer(story.decisions().get(20)).product()).isEqualTo("FOOD");
    }

    private List<CommentAnswer> on(String subject) {
        return new Comments(story.read(Story.JANE, NOW))
                .on(subject, Paging.of("comments", null, null))
                .items();
    }

    private CommentsAnswer mentioning(MemberId member, int limit) {
        return new Comments(story.read(Story.ANA, NOW))
                .mentioning(member, Paging.of("mentions", null, Integer.toString(limit)));
    }

    private String text(Optional<Person> ana) {
        Reading reading = new Reading(
                story.snapshot(),
                Story.JANE,
                Instant.parse(NOW),
                ZoneOffset.UTC,
                id -> id.equals(Story.ANA.value()) ? ana : Optional.ofNullable(Story.DIRECTORY.get(id)));
        return new Comments(reading).find(COMMENT).orElseThrow().text();
    }
}
