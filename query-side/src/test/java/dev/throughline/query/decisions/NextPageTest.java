package dev.throughline.query.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.events.MemberId;
import dev.throughline.query.FoodDelivery;
import dev.throughline.query.Server;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.skyscreamer.jsonassert.JSONAssert;

@DisplayNameGeneration(ReplaceUnderscores.class)
class NextPageTest {

    @TempDir
    static Path directory;

    @Test
    void the_link_to_the_next_page_keeps_the_filter_whatever_it_says() throws Exception {
        try (Server server = Server.on(directory)) {
            MemberId ana = server.person("ana", "a=b & {c} + ü");
            server.append(
                    FoodDelivery.whole(server.person("olga", "Olga Owner"), ana, server.person("jane", "Jane Project"))
                            .story());
            String cookie = server.signIn(ana);

            HttpResponse<String> first = server.get(
                    "/api/decisions?q=a=b%20%26%20%7Bc%7D%20%2B%20%C3%BC&actor=@olga&limit=1", "Cookie", cookie);
            assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
            String link = first.headers().firstValue("Link").orElseThrow();
            assertThat(link).startsWith("</api/decisions?").endsWith(">; rel=\"next\"");

            HttpResponse<String> next = server.get(link.substring(1, link.indexOf('>')), "Cookie", cookie);
            assertThat(next.statusCode()).as(next.body()).isEqualTo(200);
            JSONAssert.assertEquals("{\"items\": [{\"position\": 19}]}", first.body(), false);
            JSONAssert.assertEquals("{\"items\": [{\"position\": 5}]}", next.body(), false);
        }
    }
}
