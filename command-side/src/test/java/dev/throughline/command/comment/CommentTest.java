package dev.throughline.command.comment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.command.served.CommandSide;
import dev.throughline.command.served.Person;
import dev.throughline.command.served.Scene;
import dev.throughline.events.MemberId;
import dev.throughline.events.comment.Commented;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CommentTest {

    @TempDir
    private static Path folder;

    private static CommandSide served;
    private static CommentFixture talk;
    private static Person omar;
    private static Person jane;
    private static Scene scene;
    private static String handoff;
    private static String milestone;
    private static String allocation;

    @BeforeAll
    static void start() {
        served = CommandSide.start(folder);
        omar = served.admit("omar");
        jane = served.admit("jane");
        talk = new CommentFixture(served, omar, jane);
        scene = new Scene(served, omar, jane, "FOOD", "TRK");
        handoff = scene.proposed();
        milestone = scene.milestone();
        allocation = jane.post("/api/projects/TRK/allocations", Scene.allocation(scene.resource()))
                .expect(201)
                .text("/id");
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    @Test
    void anybody_comments_on_anything_that_a_fact_was_ever_decided_of() {
        var subjects = List.of("FOOD", "FOOD-1", "TRK", milestone, handoff, allocation, omar.id(), "workspace", "#3");
        for (var subject : subjects) {
            var said = talk.says(jane, subject, "Why is that?").expect(201);
            assertThat(said.headers().firstValue("Location")).contains("/api/comments/" + said.text("/id"));
            assertThat(((Commented) talk.recorded(said.text("/id"))).subject()).isEqualTo(subject);
        }
        assertThat(within("FOOD-1")).isEqualTo("feature:FOOD-1");
        assertThat(within(milestone)).isEqualTo("project:TRK");
        assertThat(within(handoff)).isEqualTo("handoff:" + handoff);
        assertThat(within("workspace")).isEqualTo("authority");
    }

    @Test
    void a_comment_is_itself_something_to_comment_on() {
        var first = talk.says(omar, "FOOD-1", "Is it?").expect(201).text("/id");

        talk.says(jane, first, "It is.").expect(201);
    }

    @Test
    void what_is_not_there_has_no_thread() {
        for (var subject : List.of("FOOD-9", "NONE", "TRK-M9", "#100000", "#0", "not an id", "FOOD/vision")) {
            assertThat(talk.says(omar, subject, "Hello")
                            .refused(422, "field.invalid")
                            .text("/errors/0/code"))
                    .as(subject)
                    .isEqualTo("subject.unknown");
        }
    }

    @Test
    void a_mention_is_kept_as_the_id_of_whom_it_names() {
        var said = (Commented) talk.recorded(
                talk.says(omar, "FOOD-1", "@jane, (@Jane) and @omar: not omar@jane.example, @nobody-here or x@jane")
                        .expect(201)
                        .text("/id"));

        assertThat(said.text())
                .isEqualTo("@%s, (@%s) and @%s: not omar@jane.example, @nobody-here or x@jane"
                        .formatted(jane.id(), jane.id(), omar.id()));
        assertThat(said.mentions()).containsExactly(new MemberId(jane.id()), new MemberId(omar.id()));
    }

    @Test
    void it_needs_a_subject_and_words() {
        assertThat(talk.says(omar, "FOOD-1", " ").refused(422, "field.invalid").text("/errors/0/code"))
                .isEqualTo("text.blank");
        assertThat(talk.says(omar, "FOOD-1", "x".repeat(20_001))
                        .refused(422, "field.invalid")
                        .text("/errors/0/code"))
                .isEqualTo("text.too-long");
    }

    private static String within(String subject) {
        return ((Commented) talk.recorded(
                        talk.says(jane, subject, "And that?").expect(201).text("/id")))
                .within();
    }
}
