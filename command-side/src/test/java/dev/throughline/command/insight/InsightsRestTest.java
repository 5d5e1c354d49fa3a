package dev.throughline.command.insight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.command.Served;
import dev.throughline.command.Served.Caller;
import java.nio.file.Path;
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
class InsightsRestTest {

    private static final String INSIGHTS = "/api/products/FOOD/insights";

    private static Served served;
    private static Caller mia;

    @BeforeAll
    static void serve(@TempDir Path directory) {
        served = new Served(directory);
        mia = served.member(served.owner(), "mia");
        mia.post("/api/products", "{\"key\":\"FOOD\",\"name\":\"Food\",\"problem\":\"Late deliveries\"}");
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    @Test
    void an_insight_is_created_under_its_product() {
        var recorded =
                mia.post(INSIGHTS, "{\"kind\":\"INTERVIEW\",\"source\":\"Ten customers\",\"text\":\"They call\"}");
        assertThat(recorded.status()).as(recorded.toString()).isEqualTo(201);
        assertThat(recorded.header("Location"))
                .isEqualTo(INSIGHTS + "/" + recorded.json().path("id").asString());
        assertThat(recorded.json().at("/decision/owner").asString()).isEqualTo("CONTRIBUTOR");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.org", "http://example.org:8080/a?b=c#d", "HTTPS://EXAMPLE.ORG/"})
    void a_link_leads_to_a_page(String link) {
        var body = "{\"kind\":\"INTERVIEW\",\"source\":\"S\",\"text\":\"T\",\"link\":\"" + link + "\"}";
        assertThat(mia.post(INSIGHTS, body).status()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "example.org",
                "javascript:alert(1)",
                "data:text/html,x",
                "file:///etc/passwd",
                "//example.org",
                "https:///nowhere",
                "https://",
                "https://you@example.org",
                "https://example.org/a b"
            })
    void anything_else_is_no_link(String link) {
        var body = "{\"kind\":\"INTERVIEW\",\"source\":\"S\",\"text\":\"T\",\"link\":\"" + link + "\"}";
        var refused = mia.post(INSIGHTS, body);
        assertThat(refused.status()).as(refused.toString()).isEqualTo(422);
        assertThat(refused.json().at("/errors/0/code").asString()).isEqualTo("link.invalid");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{\"source\":\"S\",\"text\":\"T\"}; 422; field.invalid",
                "{\"kind\":\"RUMOUR\",\"source\":\"S\",\"text\":\"T\"}; 400; body.unreadable",
                "{\"kind\":\"INTERVIEW\",\"source\":\" \",\"text\":\"T\"}; 422; field.invalid",
                "{\"kind\":\"INTERVIEW\",\"source\":\"S\",\"text\":\"T\",\"reach\":-1}; 422; field.invalid",
                "{\"kind\":\"INTERVIEW\",\"source\":\"S\",\"text\":\"T\",\"reach\":1.5}; 400; body.unreadable"
            })
    void an_insight_that_makes_no_sense_is_refused(String body, int status, String code) {
        var refused = mia.post(INSIGHTS, body);
        assertThat(refused.status()).as(refused.toString()).isEqualTo(status);
        assertThat(refused.code()).isEqualTo(code);
    }
}
