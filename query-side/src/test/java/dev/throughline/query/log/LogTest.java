package dev.throughline.query.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.events.MemberId;
import dev.throughline.log.Head;
import dev.throughline.query.FoodDelivery;
import dev.throughline.query.Server;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.skyscreamer.jsonassert.JSONAssert;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LogTest {

    @TempDir
    static Path directory;

    static Server server;
    static String asOlga;
    static String asAna;

    @BeforeAll
    static void start() throws Exception {
        server = Server.on(directory);
        MemberId olga = server.person("olga", "Olga Owner");
        MemberId ana = server.person("ana", "Ana Product");
        server.append(FoodDelivery.whole(olga, ana, server.person("jane", "Jane Project"))
                .story());
        asOlga = server.signIn(olga);
        asAna = server.signIn(ana);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"head", "verification", "export"})
    void only_workspace_owners_see_the_whole_log(String what) throws Exception {
        HttpResponse<String> answer = server.get("/api/log/" + what, "Cookie", asAna);
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("workspace-owner.required");
    }

    @Test
    void the_head_can_be_noted_elsewhere() throws Exception {
        Head head = server.log().head();
        JSONAssert.assertEquals(
                "{\"position\": 20, \"hash\": \"%s\", \"recordedAt\": \"%s\"}"
                        .formatted(head.hash().hex(), head.recordedAt()),
                server.get("/api/log/head", "Cookie", asOlga).body(),
                true);
    }

    @Test
    void the_chain_is_verified() throws Exception {
        JSONAssert.assertEquals(
                "{\"position\": 20, \"ok\": true, \"firstBrokenPosition\": null, \"reason\": null, \"head\": {\"position\": 20}}",
                server.get("/api/log/verification", "Cookie", asOlga).body(),
                false);
    }

    @Test
    void the_export_is_a_line_for_the_format_and_one_for_each_commit() throws Exception {
        HttpResponse<String> answer = server.get("/api/log/export", "Cookie", asOlga);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/x-ndjson");
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"throughline-log.jsonl\"");
        List<String> lines = answer.body().lines().toList();
        assertThat(lines).hasSize(20); // the format and 19 commits: 15 and 16 were recorded together
        JSONAssert.assertEquals("{\"format\": \"throughline-log/1\"}", lines.getFirst(), true);
        JSONAssert.assertEquals(
                "{\"position\": 15, \"events\": [{\"position\": 15}, {\"position\": 16}]}", lines.get(15), false);
    }

    @Test
    void the_export_names_nobody() throws Exception {
        assertThat(server.get("/api/log/export", "Cookie", asOlga).body())
                .doesNotContain("Olga", "Jane", "example.org");
    }
}
