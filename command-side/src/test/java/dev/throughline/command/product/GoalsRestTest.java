package dev.throughline.command.product;

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

@DisplayNameGeneration(ReplaceUnderscores.class)
class GoalsRestTest {

    private static final String GOALS = "/api/products/FOOD/goals";
    private static final String GOAL = """
            {"statement":"Fewer calls","metric":"Calls per order","unit":"%","baseline":40,"target":10.5,"due":"2027-06-30"}""";

    private static Served served;
    private static Caller omar;

    @BeforeAll
    static void serve(@TempDir Path directory) {
        served = new Served(directory);
        var owner = served.owner();
        omar = served.member(owner, "omar");
        omar.post("/api/products", "{\"key\":\"FOOD\",\"name\":\"Food\",\"problem\":\"Late deliveries\"}");
        owner.put("/api/products/FOOD/product-manager", "{\"member\":\"@omar\"}");
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    @Test
    void a_goal_is_created_under_its_product_and_retired_for_a_reason() {
        var set = omar.post(GOALS, GOAL);
        assertThat(set.status()).as(set.toString()).isEqualTo(201);
        assertThat(set.header("Location"))
                .isEqualTo(GOALS + "/" + set.json().path("id").asString());
        var path = set.header("Location") + "/retirement";
        assertThat(omar.post(path, "{}").code()).isEqualTo("rationale.missing");
        assertThat(omar.post(path, "{\"rationale\":\"Reached\"}").status()).isEqualTo(200);
        assertThat(omar.post(path.replace("FOOD/", "SHOP/"), "{\"rationale\":\"Reached\"}")
                        .status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "\"metric\":\"Calls per order\"; \"metric\":\" \"; /metric text.blank",
                "\"baseline\":40; \"baseline\":1e400; /baseline number.invalid",
                "\"baseline\":40,; ; /baseline value.missing",
                "\"baseline\":40; \"baseline\":10.5; /target target.is-baseline",
                "\"due\":\"2027-06-30\"; \"due\":null; /due value.missing",
                "\"unit\":\"%\"; \"unit\":\"%\",\"companyGoal\":\"G1\"; /companyGoal company-goal.unknown"
            })
    void a_goal_that_makes_no_sense_is_refused(String was, String is, String error) {
        var refused = omar.post(GOALS, GOAL.replace(was, is == null ? "" : is));
        assertThat(refused.status()).as(refused.toString()).isEqualTo(422);
        assertThat(refused.json().path("errors"))
                .extracting(each -> each.path("pointer").asString() + " "
                        + each.path("code").asString())
                .containsExactly(error);
    }
}
