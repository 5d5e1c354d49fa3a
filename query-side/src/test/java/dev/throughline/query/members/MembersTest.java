package dev.throughline.query.members;

import static dev.throughline.events.Rationale.NONE;
import static dev.throughline.events.Rationale.because;
import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.events.Role;
import dev.throughline.events.authority.MemberAdmitted;
import dev.throughline.events.authority.MemberDeactivated;
import dev.throughline.query.FoodDelivery;
import dev.throughline.query.Story;
import dev.throughline.query.answer.Paging;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.skyscreamer.jsonassert.JSONAssert;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MembersTest {

    private static final String NOW = "2027-03-20T08:00:00Z";

    private final Story story = FoodDelivery.told()
            .mandates()
            .story()
            .by(Story.OLGA, Role.WORKSPACE_OWNER)
            .decided(new MemberAdmitted(Story.MAX, NONE))
            .decided(new MemberDeactivated(Story.MAX, because("Max moved on")));

    @Test
    void an_owner_sees_everybody_with_addresses_roles_and_what_may_be_done() throws Exception {
        JSONAssert.assertEquals(
                """
                {"position": 9, "may": ["AdmitMember"], "broken": null,
                 "items": [
                   {"id": "m-ana000000000", "handle": "ana", "name": "Ana Product", "email": "ana@example.org",
                    "active": true, "membership": {"value": "ACTIVE", "position": 2, "owner": "WORKSPACE_OWNER"},
                    "roles": [{"role": "PRODUCT_MANAGER", "product": "FOOD", "project": null, "name": "Food delivery"}],
                    "may": ["DeactivateMember", "AppointWorkspaceOwner"]},
                   {"name": "Jane Project",
                    "roles": [{"role": "PROJECT_MANAGER", "product": null, "project": "TRK",
                               "name": "Tracking rollout"}]},
                   {"name": "Olga Owner",
                    "roles": [{"role": "WORKSPACE_OWNER", "product": null, "project": null, "name": "Acme"}],
                    "may": ["DeactivateMember", "DismissWorkspaceOwner"]},
                   {"name": "Max Member", "email": null, "active": false, "roles": [], "may": [],
                    "membership": {"value": "DEACTIVATED", "was": "ACTIVE", "why": {"text": "Max moved on"}}}]}
                """,
                Story.json(MemberController.members(story.read(Story.OLGA, NOW), Paging.of("members", null, null))),
                false);
    }

    @Test
    void others_see_no_address_but_their_own() {
        MembersAnswer answer = MemberController.members(story.read(Story.ANA, NOW), Paging.of("members", null, null));
        assertThat(answer.items()).extracting(MemberAnswer::email).containsExactly("ana@example.org", null, null, null);
        assertThat(answer.may()).isEmpty();
        assertThat(answer.items()).allSatisfy(member -> assertThat(member.may()).isEmpty());
    }
}
