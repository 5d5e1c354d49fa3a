package dev.throughline.command.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.command.served.Ask;
import dev.throughline.command.served.CommandSide;
import dev.throughline.command.served.Person;
import dev.throughline.command.served.Reply;
import dev.throughline.command.served.Scene;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Omar manages the product, Jane the project, Nora both of another; each test has a handoff of its own. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DeliveryRestTest {

    private static final AtomicInteger SCENES = new AtomicInteger();
    private static final Map<String, ?> BOTH_ROLES = Map.of("selfSettled", true, "committedDate", "2027-02-19");

    @TempDir
    private static Path folder;

    private static CommandSide served;
    private static Person omar;
    private static Person jane;
    private static Person nora;

    private Scene scene;

    @BeforeAll
    static void start() {
        served = CommandSide.start(folder);
        omar = served.admit("omar");
        jane = served.admit("jane");
        nora = served.admit("nora");
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    @BeforeEach
    void a_scene_of_its_own() {
        var number = SCENES.incrementAndGet();
        scene = new Scene(served, omar, jane, "FOOD" + number, "TRK" + number);
    }

    @Test
    void from_the_proposal_over_a_question_and_a_rejected_delivery_to_the_sign_off() {
        var handoff = "/api/handoffs/" + scene.asked();

        jane.post(handoff + "/acceptance", commitment()).refused(409, "handoff.clarifying");
        omar.post(handoff + "/clarifications", Map.of("answer", "All of them")).expect(200);
        jane.post(handoff + "/acceptance", commitment()).expect(200);
        jane.post(handoff + "/delivery", Scene.evidence()).expect(200);
        omar.post(handoff + "/delivery-rejection", Scene.why()).expect(200);
        jane.post(handoff + "/delivery", Scene.evidence()).expect(200);
        var signed = omar.post(handoff + "/delivery-acceptance", Map.of("criteria", List.of("C1")))
                .expect(200);

        assertThat(signed.text("/decision/type")).isEqualTo("DeliveryAccepted");
        assertThat(signed.text("/decision/owner")).isEqualTo("PRODUCT_MANAGER");
    }

    @Test
    void a_question_and_its_answer_are_words() {
        var handoff = "/api/handoffs/" + scene.proposed();

        isAbout("/question", "value.missing", jane.post(handoff + "/clarification-requests", Map.of()));
        isAbout("/question", "text.blank", jane.post(handoff + "/clarification-requests", Map.of("question", " ")));
        isAbout("/answer", "value.missing", omar.post(handoff + "/clarifications", Map.of()));
    }

    @Test
    void a_withdrawal_and_a_rejection_need_a_reason_and_a_wind_down_does_not() {
        var handoff = "/api/handoffs/" + scene.delivered();
        omar.post(handoff + "/delivery-rejection", Map.of()).refused(422, "rationale.missing");
        omar.post(handoff + "/delivery-rejection", Scene.why()).expect(200);
        omar.post(handoff + "/withdrawal", Map.of()).refused(422, "rationale.missing");
        omar.post(handoff + "/withdrawal", Scene.why()).expect(200);

        jane.post(handoff + "/wind-down", Map.of()).expect(200);
    }

    @Test
    void a_delivery_names_each_criterion_once_with_its_evidence() {
        var handoff = "/api/handoffs/" + scene.accepted();

        jane.post(handoff + "/delivery", Map.of("criteria", List.of())).refused(409, "criteria.left-out");
        jane.post(handoff + "/delivery", criteria("C1", "C2")).refused(422, "criterion.not-covered");
        isAbout("/criteria/1", "id.repeated", jane.post(handoff + "/delivery", criteria("C1", "C1")));
        isAbout("/criteria/0", "id.invalid", jane.post(handoff + "/delivery", criteria("first")));
        isAbout(
                "/criteria/0/evidence",
                "value.missing",
                jane.post(handoff + "/delivery", Map.of("criteria", List.of(Map.of("id", "C1")))));
    }

    @Test
    void a_delivery_with_a_criterion_unticked_stays_to_be_signed_off() {
        var handoff = "/api/handoffs/" + scene.delivered();

        var refusal = omar.post(handoff + "/delivery-acceptance", Map.of("criteria", List.of()))
                .refused(409, "criteria.unticked");
        assertThat(refusal.text("/detail")).contains("C1").contains("reject");
        omar.post(handoff + "/delivery-acceptance", Map.of("criteria", List.of("C1")))
                .expect(200);
    }

    @Test
    void a_delivery_that_was_rejected_meanwhile_is_not_accepted_unseen() {
        var handoff = "/api/handoffs/" + scene.delivered();
        omar.post(handoff + "/delivery-rejection", Scene.why()).expect(200);
        jane.post(handoff + "/delivery", Scene.evidence()).expect(200);

        omar.ask(Ask.post(handoff + "/delivery-acceptance", Map.of("criteria", List.of("C1")))
                        .on("none"))
                .refused(412, "fact.changed");
    }

    @Test
    void who_holds_both_roles_settles_with_one_confirmation_and_both_are_named() {
        var own = new Scene(served, nora, nora, scene.product(), scene.project());
        var feature = own.defined();
        own.chartered();

        var settled = nora.post("/api/handoffs", selfSettled(feature, own)).expect(201);

        assertThat(settled.text("/decision/type")).isEqualTo("HandoffAccepted");
        assertThat(settled.body().at("/decision/decidedBy").findValuesAsString("role"))
                .containsExactly("PRODUCT_MANAGER", "PROJECT_MANAGER");
        assertThat(settled.body().at("/decision/decidedBy").findValuesAsString("member"))
                .containsExactly(nora.id(), nora.id());
    }

    @Test
    void who_holds_one_role_only_does_not_settle_with_themselves() {
        var feature = scene.defined();
        scene.chartered();

        var refusal =
                omar.post("/api/handoffs", selfSettled(feature, scene)).refused(403, "self-settled.not-both-roles");

        assertThat(refusal.text("/owner/role")).isEqualTo("PROJECT_MANAGER");
        assertThat(refusal.text("/owner/members/0/id")).isEqualTo(jane.id());
        assertThat(refusal.text("/howToAsk")).contains("without selfSettled");
    }

    @Test
    void a_commitment_belongs_to_what_is_self_settled() {
        var feature = scene.defined();
        scene.chartered();
        var proposal = new HashMap<String, Object>(Scene.proposal(feature, scene.project()));

        proposal.put("committedDate", "2027-02-19");
        isAbout("/committedDate", "commitment.unasked", omar.post("/api/handoffs", proposal));
        proposal.put("milestone", scene.project() + "-M1");
        isAbout("/milestone", "commitment.unasked", omar.post("/api/handoffs", proposal));
    }

    private Map<String, ?> commitment() {
        return Map.of("milestone", scene.milestone(), "committedDate", "2027-02-19");
    }

    private static Map<String, ?> selfSettled(String feature, Scene scene) {
        var proposal = new HashMap<String, Object>(Scene.proposal(feature, scene.project()));
        proposal.putAll(BOTH_ROLES);
        proposal.put("milestone", scene.milestone());
        return proposal;
    }

    private static Map<String, ?> criteria(String... ids) {
        return Map.of(
                "criteria",
                List.of(ids).stream()
                        .map(id -> Map.of("id", id, "evidence", "Seen in the pilot"))
                        .toList());
    }

    private static void isAbout(String pointer, String code, Reply refusal) {
        refusal.refused(422, "field.invalid");
        assertThat(refusal.text("/errors/0/pointer")).isEqualTo(pointer);
        assertThat(refusal.text("/errors/0/code")).isEqualTo(code);
    }
}
