package dev.throughline.command.comment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.command.served.CommandSide;
import dev.throughline.command.served.Person;
import dev.throughline.command.served.Reply;
import dev.throughline.command.served.Scene;
import dev.throughline.events.comment.LinkAdded;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LinkResourceTest {

    @TempDir
    private static Path folder;

    private static CommandSide served;
    private static CommentFixture talk;
    private static Person omar;

    @BeforeAll
    static void start() {
        served = CommandSide.start(folder);
        omar = served.admit("omar");
        talk = new CommentFixture(served, omar, omar);
        new Scene(served, omar, omar, "FOOD", "TRK").conceived();
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://issues.example/7?x=1#top", "http://wiki.example"})
    void a_link_leads_to_an_http_address(String url) {
        var linked = link("FOOD", url, "Issue 7").expect(201);

        assertThat(linked.headers().firstValue("Location")).contains("/api/comments/" + linked.text("/id"));
        assertThat(talk.recorded(linked.text("/id")))
                .isInstanceOfSatisfying(
                        LinkAdded.class, event -> assertThat(event.url()).isEqualTo(url));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "data:text/html,x",
                "ftp://files.example/a",
                "//issues.example/7",
                "/issues/7",
                "https://",
                "https://omar:secret@issues.example",
                "https://issues.example/a b",
                "mailto:omar@issues.example"
            })
    void nothing_else_is_linked(String url) {
        var refusal = link("FOOD", url, "Issue 7").refused(422, "field.invalid");

        assertThat(refusal.text("/errors/0/code")).isEqualTo("url.invalid");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            https://例え.jp/ü                     | xn--
            https://omar:secret@issues.example   | no user name
            https://issues.example/a b           | %20
            https:///7                           | no host
            ftp://files.example/a                | begins with http:// or https://
            """)
    void what_is_wrong_with_an_address_is_said(String url, String said) {
        assertThat(link("FOOD", url, "Issue 7").refused(422, "field.invalid").text("/errors/0/message"))
                .contains(said);
    }

    @Test
    void it_has_a_title_and_belongs_to_something() {
        link("FOOD", "https://issues.example/7", "").refused(422, "field.invalid");
        assertThat(link("FOOD-9", "https://issues.example/7", "Seven")
                        .refused(422, "field.invalid")
                        .text("/errors/0/code"))
                .isEqualTo("subject.unknown");
    }

    private static Reply link(String subject, String url, String title) {
        return omar.post("/api/links", Map.of("subject", subject, "url", url, "title", title));
    }
}
