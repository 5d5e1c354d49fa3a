package dev.throughline.query.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.access.InlineScripts;
import dev.throughline.query.Server;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
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
    @CsvSource({
        "/, pages/handoffs.js",
        "/index.html, pages/handoffs.js",
        "/features/FOOD-7, pages/feature.js",
        "/handoffs/FOOD-7-TRK, pages/handoff.js",
        "/me, pages/me.js",
        "/products, pages/products.js",
        "/products/FOOD, pages/roadmap.js",
        "/products/FOOD/, pages/roadmap.js",
        "/projects, pages/products.js",
        "/projects/TRK, pages/delivery.js",
        "/requests, pages/requests.js",
        "/decisions, pages/decisions.js",
        "/decisions/12, pages/decisions.js",
        "/replay?product=FOOD&at=12, pages/replay.js",
        "/who-decides?asOf=2027-03-01, pages/who-decides.js",
        "/settings, pages/settings.js",
        "/sign-in, pages/sign-in.js",
        "/invitations/some-secret, pages/sign-in.js"
    })
    void every_address_that_can_be_shared_answers_the_page_without_a_sign_in_and_names_what_is_shown_there(
            String address, String module) throws Exception {
        HttpResponse<String> page = server.get(address);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-cache");
        assertThat(page.body()).contains("<script type=\"importmap\">").doesNotContain("{{");
        assertThat(Pattern.compile("modulepreload\" href=\"/assets/[0-9a-f]+/(pages/[a-z-]+\\.js)\"")
                        .matcher(page.body())
                        .results()
                        .map(match -> match.group(1)))
                .first()
                .isEqualTo(module);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/decision", "/portfolio/FOOD"})
    void a_mistyped_address_is_answered_by_the_page_too_and_is_still_not_found(String address) throws Exception {
        HttpResponse<String> page = server.get(address, "Accept", "text/html,*/*;q=0.8");
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("<tl-app>").doesNotContain("/pages/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/nothing",
                "/assets/000000000000/index.html",
                "/webjars/nothing",
                "/webjars/../static/index.html",
                "/webjars/lit/%2e%2e/%2e%2e/maven/",
                "/webjars/lit"
            })
    void what_is_no_page_is_not_answered_by_it(String address) throws Exception {
        HttpResponse<String> answer = server.get(address, "Accept", "text/html,*/*;q=0.8");
        assertThat(answer.statusCode()).isIn(400, 401, 404);
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
    void what_is_shown_is_asked_for_at_once_too_with_its_stylesheet() throws Exception {
        assertThat(server.get("/").body())
                .containsPattern("rel=\"stylesheet\" href=\"/assets/[0-9a-f]+/css/handoffs.css\"")
                .containsPattern("rel=\"modulepreload\" href=\"/assets/[0-9a-f]+/pages/handoffs-board.js\"")
                .containsPattern("rel=\"modulepreload\" href=\"/webjars/lit-html/[0-9.]+/directives/repeat.js\"")
                .doesNotContain("css/roadmap.css", "pages/roadmap.js");
    }

    @Test
    void a_file_is_sent_compressed_to_whoever_takes_that_and_says_the_same_either_way() throws Exception {
        String file = Pattern.compile("/assets/[0-9a-f]+/app/page\\.js")
                .matcher(server.get("/").body())
                .results()
                .map(MatchResult::group)
                .findFirst()
                .orElseThrow();
        HttpResponse<String> plain = server.get(file);
        assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(plain.headers().firstValue("Content-Type")).contains("text/javascript");
        HttpResponse<byte[]> compressed =
                server.get(file, HttpResponse.BodyHandlers.ofByteArray(), "Accept-Encoding", "br, gzip;q=0.8");
        assertThat(compressed.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(compressed.headers().firstValue("Vary")).contains("Accept-Encoding");
        assertThat(new String(
                        new GZIPInputStream(new ByteArrayInputStream(compressed.body())).readAllBytes(),
                        StandardCharsets.UTF_8))
                .isEqualTo(plain.body())
                .contains("class Page extends LitElement");
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
