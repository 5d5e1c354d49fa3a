package dev.throughline.query.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.access.InlineScripts;
import dev.throughline.query.Server;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PagesTest {

    @TempDir
    static Path directory;

    static Server server;

    @BeforeAll
    static void start() {
        server = Server.on(directory);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/features/FOOD-7",
                "/handoffs/FOOD-7-TRK",
                "/me",
                "/products",
                "/products/FOOD",
                "/projects/TRK",
                "/requests",
                "/decisions",
                "/decisions?at=12",
                "/replay?product=FOOD&at=12",
                "/who-decides?asOf=2027-03-01",
                "/settings",
                "/sign-in",
                "/invitations/some-secret"
            })
    void every_address_that_can_be_shared_answers_the_same_page_without_a_sign_in(String address) throws Exception {
        HttpResponse<String> page = server.get(address);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-cache");
        assertThat(page.body())
                .isEqualTo(server.get("/").body())
                .contains("<script type=\"importmap\">")
                .doesNotContain("{{");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/decision", "/portfolio/FOOD"})
    void a_mistyped_address_is_answered_by_the_page_too_and_is_still_not_found(String address) throws Exception {
        HttpResponse<String> page = server.get(address, "Accept", "text/html,*/*;q=0.8");
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).isEqualTo(server.get("/").body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/nothing", "/assets/000000000000/index.html", "/webjars/nothing"})
    void what_is_no_page_is_not_answered_by_it(String address) throws Exception {
        HttpResponse<String> answer = server.get(address, "Accept", "text/html,*/*;q=0.8");
        assertThat(answer.statusCode()).isIn(401, 404);
        assertThat(answer.body()).doesNotContain("<tl-app>");
    }

    @Test
    void the_import_map_is_admitted_by_its_hash_and_inline_script_in_general_is_not() throws Exception {
        HttpResponse<String> page = server.get("/");
        Matcher map = Pattern.compile("<script type=\"importmap\">(.*?)</script>", Pattern.DOTALL)
                .matcher(page.body());
        assertThat(map.find()).isTrue();
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("script-src 'self' '" + InlineScripts.hash(map.group(1)) + "'")
                .doesNotContain("unsafe-inline");
    }

    @Test
    void whatever_the_page_names_is_there_and_may_be_kept_for_good() throws Exception {
        List<String> named = Pattern.compile("\"(/(?:assets|webjars)/[^\"]+[a-z])\"")
                .matcher(server.get("/").body())
                .results()
                .map(match -> match.group(1))
                .toList();
        assertThat(named).hasSizeGreaterThan(5);
        for (String file : named) {
            HttpResponse<String> answer = server.get(file);
            assertThat(answer.statusCode()).as(file).isEqualTo(200);
            assertThat(answer.headers().firstValue("Cache-Control"))
                    .as(file)
                    .contains("max-age=31536000, public, immutable");
        }
    }

    @Test
    void all_that_its_first_module_imports_is_asked_for_at_once() throws Exception {
        assertThat(server.get("/").body())
                .containsPattern("rel=\"modulepreload\" href=\"/assets/[0-9a-f]+/app/main.js\"")
                .containsPattern("rel=\"modulepreload\" href=\"/assets/[0-9a-f]+/app/session.js\"")
                .containsPattern("rel=\"modulepreload\" href=\"/assets/[0-9a-f]+/app/page.js\"")
                .containsPattern("rel=\"modulepreload\" href=\"/webjars/lit-html/[0-9.]+/lit-html.js\"")
                .containsPattern("rel=\"modulepreload\" href=\"/webjars/lit-html/[0-9.]+/directives/live.js\"");
    }

    @Test
    void the_icons_are_in_the_page_itself() throws Exception {
        assertThat(server.get("/").body()).contains("<svg class=\"sprite\" aria-hidden=\"true\"", "id=\"i-handoff\"");
    }

    @Test
    void a_file_of_another_version_is_not_there() throws Exception {
        assertThat(server.get("/assets/000000000000/index.html").statusCode()).isEqualTo(404);
    }
}
