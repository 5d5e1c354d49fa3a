package dev.throughline.command.comment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.command.served.Ask;
import dev.throughline.command.served.CommandSide;
import dev.throughline.command.served.Person;
import dev.throughline.command.served.Scene;
import dev.throughline.events.MemberId;
import dev.throughline.events.comment.CommentEdited;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EditCommentTest {

    @TempDir
    private static Path folder;

    private static CommandSide served;
    private static CommentFixture talk;
    private static Person omar;
    private static Person jane;

    @BeforeAll
    static void start() {
        served = CommandSide.start(folder);
        omar = served.admit("omar");
        jane = served.admit("jane");
        talk = new CommentFixture(served, omar, jane);
        new Scene(served, omar, jane, "FOOD", "TRK").conceived();
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    @Test
    void its_author_changes_what_it_says_and_whom_it_mentions() {
        var comment = talk.says(omar, "FOOD", "Who knows?").expect(201).text("/id");

        talk.edits(omar, comment, "Do you know, @jane?").expect(200);

        var edited = (CommentEdited) talk.recorded(comment);
        assertThat(edited.text()).isEqualTo("Do you know, @" + jane.id() + "?");
        assertThat(edited.mentions()).containsExactly(new MemberId(jane.id()));
    }

    @Test
    void nobody_else_does_not_even_the_workspaces_owner_and_nobody_can_be_asked_for_it() {
        var comment = talk.says(omar, "FOOD", "Mine").expect(201).text("/id");

        for (var other : new Person[] {jane, served.owner()}) {
            var refusal = talk.edits(other, comment, "Yours").refused(403, "decision.not-yours");
            assertThat(refusal.text("/owner/role")).isEqualTo("CONTRIBUTOR");
            assertThat(refusal.text("/owner/members/0/handle")).isEqualTo("omar");
            assertThat(refusal.body().at("/askable").asBoolean()).isFalse();
        }
        var request = Map.of(
                "method",
                "PUT",
                "path",
                "/api/comments/" + comment,
                "body",
                Map.of("text", "Ours"),
                "rationale",
                "It is wrong");
        jane.post("/api/requests", request).refused(422, "request.not-askable");
        omar.post("/api/requests", request).refused(409, "decision.yours");
    }

    @Test
    void a_link_has_no_text_and_the_same_text_is_no_edit() {
        var link = omar.post("/api/links", Map.of("subject", "FOOD", "url", "https://x.example/a", "title", "A"))
                .expect(201)
                .text("/id");
        var comment = talk.says(omar, "FOOD", "As it is").expect(201).text("/id");

        talk.edits(omar, link, "Text").refused(409, "comment.is-a-link");
        talk.edits(omar, comment, "As it is").refused(409, "comment.unchanged");
    }

    @Test
    void who_saw_another_text_is_told() {
        var comment = talk.says(omar, "FOOD", "First").expect(201).text("/id");
        talk.edits(omar, comment, "Second").expect(200);

        omar.ask(new Ask("PUT", "/api/comments/" + comment, Map.of("text", "Third"), Map.of("If-Match", "\"0\"")))
                .refused(412, "fact.changed");
        talk.edits(omar, "c-000000000000", "Nothing").refused(404, "unknown");
    }
}
