package dev.throughline.command.authority;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.access.MemberDirectory;
import dev.throughline.command.Served;
import dev.throughline.command.Served.Caller;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MembersRestTest {

    private static final String PRODUCT = "{\"key\":\"%s\",\"name\":\"Food\",\"problem\":\"Late deliveries\"}";

    private static Served served;
    private static Caller owner;

    @BeforeAll
    static void serve(@TempDir Path directory) {
        served = new Served(directory);
        owner = served.owner();
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    @Test
    void a_repeated_admission_finds_the_same_person() {
        var body = "{\"handle\":\"ann\",\"name\":\"Ann\",\"email\":\"ann@example.org\"}";
        var first = owner.post("/api/members", body, "Idempotency-Key", "admit-ann");
        var again = owner.post("/api/members", body, "Idempotency-Key", "admit-ann");
        assertThat(first.status()).isEqualTo(201);
        assertThat(first.header("Location"))
                .isEqualTo("/api/members/" + first.json().path("id").asString());
        assertThat(again.response().body()).isEqualTo(first.response().body());
        assertThat(again.header("Idempotent-Replay")).isEqualTo("true");
        assertThat(owner.post("/api/members", body).code()).isEqualTo("handle.taken");
    }

    @Test
    void a_deactivated_member_is_signed_out_at_once_and_keeps_their_name() {
        var bea = served.member(owner, "bea");
        assertThat(bea.post("/api/products", PRODUCT.formatted("BEA")).status()).isEqualTo(201);
        assertThat(owner.call("DELETE", "/api/members/@bea", "").status()).isEqualTo(200);
        assertThat(bea.post("/api/products", PRODUCT.formatted("BEA2")).status())
                .isEqualTo(401);
        assertThat(directory().byId(bea.member())).isPresent();
    }

    @Test
    void an_owner_who_is_dismissed_stays_a_member_and_signed_in() {
        var flo = served.member(owner, "flo");
        assertThat(owner.post("/api/workspace/owners", "{\"member\":\"@flo\"}").status())
                .isEqualTo(200);
        assertThat(owner.call("DELETE", "/api/workspace/owners/@flo", "").status())
                .isEqualTo(200);
        assertThat(flo.post("/api/products", PRODUCT.formatted("FLO")).status()).isEqualTo(201);
    }

    @Test
    void a_reason_in_another_form_than_json_is_not_overlooked() {
        var eve = served.member(owner, "eve");
        var refused = owner.call("DELETE", "/api/members/@eve", "because", "Content-Type", "text/plain");
        assertThat(refused.status()).isEqualTo(415);
        assertThat(eve.post("/api/products", PRODUCT.formatted("EVE")).status()).isEqualTo(201);
    }

    @Test
    void with_erase_the_name_goes_and_the_id_stays() {
        var cid = served.member(owner, "cid");
        var answer =
                owner.call("DELETE", "/api/members/" + cid.member() + "?erase=true", "{\"rationale\":\"asked to\"}");
        assertThat(answer.json().path("id").asString()).isEqualTo(cid.member());
        assertThat(directory().byId(cid.member())).isEmpty();
        assertThat(directory().resolve(cid.member())).contains(cid.member());
    }

    @Test
    void who_is_accountable_stays_and_the_refusal_names_person_and_product() {
        var dan = served.member(owner, "dan");
        dan.post("/api/products", PRODUCT.formatted("DAN"));
        owner.put("/api/products/DAN/product-manager", "{\"member\":\"@dan\"}");
        var refused = owner.call("DELETE", "/api/members/@dan", "");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("member.accountable");
        assertThat(refused.json().path("detail").asString())
                .isEqualTo("Name of dan is accountable for DAN. Assign somebody else there first.");
        assertThat(refused.json().path("accountableFor").toString())
                .contains("\"products\":[\"DAN\"]")
                .contains("\"projects\":[]");
        assertThat(dan.post("/api/products", PRODUCT.formatted("DAN2")).status())
                .isEqualTo(201);
    }

    @Test
    void an_unknown_member_in_the_path_is_404_and_in_the_body_422() {
        assertThat(owner.call("DELETE", "/api/members/@nobody", "").status()).isEqualTo(404);
        owner.post("/api/products", PRODUCT.formatted("FOOD"));
        var refused = owner.put("/api/products/FOOD/product-manager", "{\"member\":\"@nobody\"}");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("errors").get(0).path("code").asString()).isEqualTo("member.unknown");
    }

    private static MemberDirectory directory() {
        return served.bean(MemberDirectory.class);
    }
}
