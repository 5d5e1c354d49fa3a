package dev.throughline.query.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.events.MemberId;
import dev.throughline.events.Rationale;
import dev.throughline.events.Role;
import dev.throughline.events.authority.MemberAdmitted;
import dev.throughline.events.authority.MemberDeactivated;
import dev.throughline.query.FoodDelivery;
import dev.throughline.query.Server;
import dev.throughline.query.Story;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.skyscreamer.jsonassert.JSONAssert;

@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(120)
class LiveTest {

    @TempDir
    static Path directory;

    static Server server;
    static Story story;
    static MemberId olga;
    static MemberId jane;
    static String asAna;

    @BeforeAll
    static void start() throws Exception {
        server = Server.on(directory);
        olga = server.person("olga", "Olga Owner");
        jane = server.person("jane", "Jane Project");
        MemberId ana = server.person("ana", "Ana Product");
        story = FoodDelivery.whole(olga, ana, jane).story();
        server.append(story);
        asAna = server.signIn(ana);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void an_open_page_is_told_what_is_decided_from_then_on_by_ids_only() throws Exception {
        Iterator<String> lines = connect();
        long position = admitSomebody();
        assertThat(next(lines)).isEqualTo("id:" + position);
        assertThat(next(lines)).isEqualTo("event:MemberAdmitted");
        JSONAssert.assertEquals("""
                {"position": %d, "type": "MemberAdmitted", "subject": "m-%012d",
                 "product": null, "project": null, "owner": "WORKSPACE_OWNER"}
                """.formatted(position, position), next(lines).substring("data:".length()), true);
    }

    @Test
    void a_page_that_was_away_is_told_everything_since_once_and_in_order() throws Exception {
        long head = server.log().head().position();
        Iterator<String> lines = connect("Last-Event-ID", "3");
        assertThat(positions(lines, head - 3)).isEqualTo(upTo(4, head));
        admitSomebody();
        admitSomebody();
        assertThat(positions(lines, 2)).isEqualTo(upTo(head + 1, head + 2));
    }

    @Test
    void what_is_decided_while_a_page_catches_up_comes_once_too() throws Exception {
        long head = server.log().head().position();
        Thread deciding = Thread.ofPlatform().start(() -> {
            for (int i = 0; i < 200; i++) {
                admitSomebody();
            }
        });
        Iterator<String> lines = connect("Last-Event-ID", "0");
        assertThat(positions(lines, head + 200)).isEqualTo(upTo(1, head + 200));
        deciding.join();
    }

    @Test
    void whoever_is_told_of_a_position_can_read_it_at_once() throws Exception {
        Iterator<String> lines = connect();
        long position = admitSomebody();
        assertThat(next(lines)).isEqualTo("id:" + position);
        assertThat(server.get("/api/me", "Cookie", asAna).headers().firstValue("Throughline-Position"))
                .contains(Long.toString(position));
    }

    @Test
    void the_stream_ends_with_the_membership() throws Exception {
        String asJane = server.signIn(jane);
        HttpResponse<Stream<String>> answer =
                server.get("/api/events", HttpResponse.BodyHandlers.ofLines(), "Cookie", asJane);
        story.by(olga, Role.WORKSPACE_OWNER).decided(new MemberDeactivated(jane, Rationale.NONE));
        server.log().append(story.proposals().getLast()).join();
        server.directory().deactivate(jane.value());
        answer.body().forEach(line -> assertThat(line).doesNotContain("MemberAdmitted"));
        assertThat(server.get("/api/events", "Cookie", asJane).statusCode()).isEqualTo(401);
    }

    @Test
    void a_last_event_id_that_is_none_is_refused() throws Exception {
        HttpResponse<String> answer = server.get("/api/events", "Cookie", asAna, "Last-Event-ID", "yesterday");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("parameter.unreadable");
    }

    @Test
    void a_last_event_id_from_the_future_is_not_taken_for_the_present() throws Exception {
        HttpResponse<String> answer = server.get("/api/events", "Cookie", asAna, "Last-Event-ID", "1000000");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("view.behind");
    }

    /** The stream's lines after its opening, which is there at once. */
    private Iterator<String> connect(String... headers) throws Exception {
        String[] all =
                Stream.concat(Stream.of("Cookie", asAna), Stream.of(headers)).toArray(String[]::new);
        HttpResponse<Stream<String>> answer = server.get("/api/events", HttpResponse.BodyHandlers.ofLines(), all);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/event-stream");
        Iterator<String> lines = answer.body().iterator();
        assertThat(lines.next()).isEqualTo("retry:1000");
        return lines;
    }

    private static String next(Iterator<String> lines) {
        String line = lines.next();
        while (line.isEmpty() || line.equals(":")) {
            line = lines.next();
        }
        return line;
    }

    private static List<Long> positions(Iterator<String> lines, long number) {
        return Stream.generate(() -> next(lines))
                .filter(line -> line.startsWith("id:"))
                .map(line -> Long.valueOf(line.substring("id:".length())))
                .limit(number)
                .toList();
    }

    private static List<Long> upTo(long first, long last) {
        return LongStream.rangeClosed(first, last).boxed().toList();
    }

    private static synchronized long admitSomebody() {
        long position = server.log().head().position() + 1;
        story.by(olga, Role.WORKSPACE_OWNER)
                .decided(new MemberAdmitted(new MemberId("m-%012d".formatted(position)), Rationale.NONE));
        server.log().append(story.proposals().getLast()).join();
        return position;
    }
}
