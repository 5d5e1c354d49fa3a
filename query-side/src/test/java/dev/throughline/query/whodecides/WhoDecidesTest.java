package dev.throughline.query.whodecides;

import static dev.throughline.events.Rationale.NONE;
import static dev.throughline.events.Rationale.because;
import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.events.Catalogue;
import dev.throughline.events.CommandType;
import dev.throughline.events.MandateKey;
import dev.throughline.events.MemberId;
import dev.throughline.events.ProductId;
import dev.throughline.events.Role;
import dev.throughline.events.authority.DeputyNamed;
import dev.throughline.events.authority.MemberAdmitted;
import dev.throughline.events.authority.ProductManagerAssigned;
import dev.throughline.events.product.ProductConceived;
import dev.throughline.query.FoodDelivery;
import dev.throughline.query.Story;
import dev.throughline.query.answer.PersonAnswer;
import dev.throughline.query.whodecides.WhoDecidesAnswer.Held;
import dev.throughline.query.whodecides.WhoDecidesAnswer.Type;
import dev.throughline.query.whodecides.WhoDecidesAnswer.Where;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.skyscreamer.jsonassert.JSONAssert;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WhoDecidesTest {

    private static final String NOW = "2027-03-10T08:00:00Z";

    private static final Set<String> NOBODYS =
            Set.of("FoundWorkspace", "ParkEffect", "RemindTurn", "EscalateTurn", "BringBackDecision");

    private final Story story = FoodDelivery.told().mandates().story();

    @Test
    void one_type_of_decision_is_answered_with_role_person_and_deputy() throws Exception {
        story.by(Story.OLGA, Role.WORKSPACE_OWNER)
                .decided(new MemberAdmitted(Story.MAX, NONE))
                .by(Story.JANE, Role.PROJECT_MANAGER)
                .decided(new DeputyNamed(
                        MandateKey.of(FoodDelivery.TRK),
                        Role.PROJECT_MANAGER,
                        Story.MAX,
                        Instant.parse("2027-03-08T00:00:00Z"),
                        Instant.parse("2027-03-15T00:00:00Z"),
                        because("A week by the sea")));

        JSONAssert.assertEquals(
                """
                {"position": 9, "moment": "2027-03-10T08:00:00Z", "broken": null,
                 "places": [
                   {"kind": "PROJECT", "key": "TRK", "name": "Tracking rollout",
                    "roles": [
                      {"role": "PROJECT_MANAGER", "mine": true,
                       "holders": [{"id": "m-jane00000000", "handle": "jane", "name": "Jane Project"}],
                       "deputies": [{"member": {"id": "m-max000000000", "handle": "max", "name": "Max Member"},
                                     "from": "2027-03-08T00:00:00Z", "to": "2027-03-15T00:00:00Z", "now": true,
                                     "fact": {"fact": "TRK/deputy.m-max000000000", "why": {"text": "A week by the sea"}}}],
                       "mandate": {"fact": "TRK/project-manager", "position": 7,
                                   "value": {"id": "m-jane00000000", "handle": "jane", "name": "Jane Project"}},
                       "decisions": [{"command": "RescheduleMilestone", "why": "ALWAYS", "byDeputies": true}]}]}]}
                """,
                Story.json(new WhoDecides(story.read(Story.MAX, NOW), "RescheduleMilestone"::equals).at(place -> true)),
                false);
    }

    @Test
    void every_command_is_decided_somewhere_by_those_whose_right_it_is_but_what_the_first_start_and_policies_decide() {
        List<Held> all = places(Story.JANE, NOW).stream()
                .flatMap(place -> place.roles().stream())
                .toList();
        for (CommandType command : Catalogue.catalogue().commands()) {
            assertThat(all.stream()
                            .filter(held ->
                                    held.decisions().stream().map(Type::command).anyMatch(command.name()::equals))
                            .map(Held::role)
                            .distinct())
                    .as(command.name())
                    .containsExactlyInAnyOrderElementsOf(
                            NOBODYS.contains(command.name()) ? List.of() : command.rights());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "SetVision,             PRODUCT,   PRODUCT_MANAGER, ana",
        "ProposeHandoff,        PRODUCT,   PRODUCT_MANAGER, ana",
        "AcceptHandoff,         PROJECT,   PROJECT_MANAGER, jane",
        "AllocateResource,      PROJECT,   PROJECT_MANAGER, jane",
        "AssignProductManager,  PRODUCT,   WORKSPACE_OWNER, olga",
        "AssignProjectManager,  PROJECT,   WORKSPACE_OWNER, olga",
        "NameDeputy,            PRODUCT,   PRODUCT_MANAGER, ana",
        "NameDeputy,            PRODUCT,   WORKSPACE_OWNER, olga",
        "NameDeputy,            PROJECT,   PROJECT_MANAGER, jane",
        "CharterProject,        WORKSPACE, WORKSPACE_OWNER, olga",
        "AdmitMember,           WORKSPACE, WORKSPACE_OWNER, olga",
        "RegisterResource,      WORKSPACE, WORKSPACE_OWNER, olga"
    })
    void a_decision_is_at_home_with_what_it_is_about(String command, Home home, Role role, String who) {
        Where place = places(Story.JANE, NOW).stream()
                .filter(each -> each.kind() == home)
                .findFirst()
                .orElseThrow();
        Held held = held(place, role);
        assertThat(held.decisions()).extracting(Type::command).contains(command);
        assertThat(held.holders()).extracting(PersonAnswer::handle).containsExactly(who);
    }

    @Test
    void ideas_for_products_are_for_any_member_to_bring() {
        Where workspace = places(Story.JANE, NOW).getFirst();
        assertThat(workspace.key()).isNull();
        assertThat(workspace.name()).isEqualTo("Acme");
        Held contributors = held(workspace, Role.CONTRIBUTOR);
        assertThat(contributors.decisions()).extracting(Type::command).contains("ConceiveProduct");
        assertThat(contributors.holders()).isEmpty();
        assertThat(contributors.mine()).isTrue();
    }

    @Test
    void a_product_without_a_manager_says_so() {
        story.by(Story.ANA, Role.CONTRIBUTOR)
                .decided(new ProductConceived(new ProductId("BEER"), "Beer delivery", "Warm beer", null, NONE));
        Where beer = places(Story.JANE, NOW).get(1);
        assertThat(beer.key()).isEqualTo("BEER");
        assertThat(held(beer, Role.PRODUCT_MANAGER).holders()).isEmpty();
        assertThat(held(beer, Role.PRODUCT_MANAGER).mandate()).isNull();
    }

    @Test
    void another_holder_is_another_answer() {
        assertThat(held(places(Story.JANE, NOW).get(1), Role.PRODUCT_MANAGER).holders())
                .extracting(PersonAnswer::handle)
                .containsExactly("ana");

        story.by(Story.OLGA, Role.WORKSPACE_OWNER)
                .decided(new ProductManagerAssigned(FoodDelivery.FOOD, Story.JANE, because("Ana has another product")));

        Held held = held(places(Story.JANE, NOW).get(1), Role.PRODUCT_MANAGER);
        assertThat(held.holders()).extracting(PersonAnswer::handle).containsExactly("jane");
        assertThat(held.mine()).isTrue();
        assertThat(held.mandate().was()).extracting("handle").isEqualTo("ana");
    }

    private List<Where> places(MemberId viewer, String now) {
        return new WhoDecides(story.read(viewer, now), command -> true)
                .at(place -> true)
                .places();
    }

    private static Held held(Where place, Role role) {
        return place.roles().stream()
                .filter(each -> each.role() == role)
                .findFirst()
                .orElseThrow();
    }
}
