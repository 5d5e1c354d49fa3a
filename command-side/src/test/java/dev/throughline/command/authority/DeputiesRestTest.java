package dev.throughline.command.authority;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.command.served.Ask;
import dev.throughline.command.served.CommandSide;
import dev.throughline.command.served.Person;
import dev.throughline.command.served.Scene;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Deputies and workspace owners over HTTP. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DeputiesRestTest {

    private static final String DEPUTIES = "/api/products/FOOD/deputies";

    private static CommandSide served;
    private static Person ana;
    private static String mia;

    @BeforeAll
    static void ana_manages_food(@TempDir Path folder) {
        served = CommandSide.start(folder);
        ana = served.admit("ana");
        mia = served.admitOnly("mia");
        new Scene(served, ana, ana, "FOOD", "TRK").conceived().chartered();
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    @Test
    void a_deputy_is_named_by_handle_and_ended_with_a_reason() {
        var named = ana.post(DEPUTIES, Scene.deputy("@mia")).expect(200);
        assertThat(named.text("/id")).isEqualTo("FOOD");
        assertThat(named.text("/decision/type")).isEqualTo("DeputyNamed");

        var ended = ana.ask(new Ask("DELETE", DEPUTIES + "/@mia", Map.of("rationale", "Back again"), Map.of()))
                .expect(200);
        assertThat(ended.text("/decision/type")).isEqualTo("DeputyEnded");
        ana.ask(new Ask("DELETE", DEPUTIES + "/" + mia, Map.of(), Map.of())).refused(409, "deputy.not");
    }

    @ParameterizedTest
    @CsvSource({
        "@nobody, 2027-01-01T00:00:00Z, 2027-02-01T00:00:00Z, /member, member.unknown",
        ",        2027-01-01T00:00:00Z, 2027-02-01T00:00:00Z, /member, value.missing",
        "@mia,    ,                     2027-02-01T00:00:00Z, /from,   value.missing",
        "@mia,    2027-01-01T00:00:00Z, ,                     /to,     value.missing",
        "@mia,    2027-01-01T00:00:00Z, 2027-01-01T00:00:00Z, /to,     dates.reversed",
        "@mia,    2027-01-01T00:00:00Z, 3000-01-01T00:00:00Z, /to,     date.out-of-range",
        "@mia,    2027-01-01T00:00:00Z, +1000000000-12-31T23:59:59Z, /to, date.out-of-range"
    })
    void what_makes_no_sense_is_named(String member, String from, String to, String pointer, String code) {
        var body = new HashMap<String, Object>();
        body.put("member", member);
        body.put("from", from);
        body.put("to", to);
        var refused = ana.post(DEPUTIES, body).expect(422);
        assertThat(refused.text("/errors/0/pointer")).isEqualTo(pointer);
        assertThat(refused.text("/errors/0/code")).isEqualTo(code);
    }

    @Test
    void a_day_is_no_moment() {
        ana.post(DEPUTIES, Map.of("member", "@mia", "from", "2027-01-01", "to", "2027-02-01"))
                .expect(400);
    }

    @Test
    void what_there_is_not_has_no_deputies() {
        ana.post("/api/products/NONE/deputies", Scene.deputy("@mia")).refused(404, "unknown");
        ana.post("/api/projects/FOOD/deputies", Scene.deputy("@mia")).refused(404, "unknown");
        ana.ask(new Ask("DELETE", DEPUTIES + "/@nobody", Map.of(), Map.of())).refused(404, "unknown");
    }

    @Test
    void an_owner_is_appointed_and_dismissed() {
        var body = Map.of("member", "@mia", "rationale", "Two can go on holiday");
        var appointed = served.owner().post("/api/workspace/owners", body).expect(200);
        assertThat(appointed.text("/id")).isEqualTo("workspace");
        assertThat(appointed.text("/decision/type")).isEqualTo("WorkspaceOwnerAppointed");
        served.owner().post("/api/workspace/owners", body).refused(409, "owner.already");
        served.owner().post("/api/workspace/owners", Map.of()).expect(422);

        var dismiss = new Ask("DELETE", "/api/workspace/owners/@mia", Map.of(), Map.of());
        assertThat(served.owner().ask(dismiss).expect(200).text("/decision/type"))
                .isEqualTo("WorkspaceOwnerDismissed");
        served.owner().ask(dismiss).refused(409, "owner.not");
    }
}
