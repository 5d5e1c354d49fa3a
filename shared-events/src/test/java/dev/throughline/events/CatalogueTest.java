package dev.throughline.events;

import static dev.throughline.events.Catalogue.catalogue;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.throughline.events.feature.FeatureDefined;
import dev.throughline.events.insight.InsightRecorded;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CatalogueTest {

    static List<DomainEvent> examples() {
        return Examples.all();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void an_event_is_stored_in_exactly_the_approved_bytes_and_read_from_them(DomainEvent event) throws IOException {
        EventType type = catalogue().type(event.getClass());
        String approved = approved(type.name() + "-" + type.revision() + ".json");

        assertThat(new String(catalogue().encode(event), UTF_8)).isEqualTo(approved);
        assertThat(catalogue().decode(type.name(), type.revision(), approved.getBytes(UTF_8)))
                .isEqualTo(event);
    }

    @Test
    void every_kind_of_event_has_an_example() {
        assertThat(Stream.of(Examples.all())
                        .flatMap(List::stream)
                        .map(event -> catalogue().type(event.getClass()).name()))
                .containsExactlyInAnyOrderElementsOf(
                        catalogue().types().stream().map(EventType::name).toList());
    }

    @Test
    void whose_right_a_command_is_and_when_it_needs_a_reason() {
        assertThat(catalogue().commands().stream().map(each -> each.name() + " " + roles(each) + " " + each.why()))
                .containsExactlyInAnyOrder(
                        "FoundWorkspace WORKSPACE_OWNER OPTIONAL",
                        "AppointWorkspaceOwner WORKSPACE_OWNER OPTIONAL",
                        "DismissWorkspaceOwner WORKSPACE_OWNER OPTIONAL",
                        "AdmitMember WORKSPACE_OWNER OPTIONAL",
                        "DeactivateMember WORKSPACE_OWNER OPTIONAL",
                        "AssignProductManager WORKSPACE_OWNER OPTIONAL",
                        "AssignProjectManager WORKSPACE_OWNER OPTIONAL",
                        "NameDeputy PRODUCT_MANAGER or PROJECT_MANAGER or WORKSPACE_OWNER OPTIONAL",
                        "EndDeputy PRODUCT_MANAGER or PROJECT_MANAGER or WORKSPACE_OWNER OPTIONAL",
                        "ConceiveProduct CONTRIBUTOR OPTIONAL",
                        "SetVision PRODUCT_MANAGER ALWAYS",
                        "SetGoal PRODUCT_MANAGER OPTIONAL",
                        "RetireGoal PRODUCT_MANAGER ALWAYS",
                        "RecordInsight CONTRIBUTOR OPTIONAL",
                        "DefineFeature PRODUCT_MANAGER ALWAYS",
                        "RefineFeature PRODUCT_MANAGER ALWAYS",
                        "StateAssumption PRODUCT_MANAGER OPTIONAL",
                        "ConcludeAssumption PRODUCT_MANAGER OPTIONAL",
                        "PrioritizeFeature PRODUCT_MANAGER AFTER_HANDOFF",
                        "TargetFeature PRODUCT_MANAGER ON_CHANGE",
                        "DropFeature PRODUCT_MANAGER ALWAYS",
                        "ProposeHandoff PRODUCT_MANAGER ALWAYS",
                        "RequestClarification PROJECT_MANAGER OPTIONAL",
                        "GiveClarification PRODUCT_MANAGER OPTIONAL",
                        "AcceptHandoff PROJECT_MANAGER OPTIONAL",
                        "DeclineHandoff PROJECT_MANAGER ALWAYS",
                        "WithdrawHandoff PRODUCT_MANAGER ALWAYS",
                        "ConfirmWindDown PROJECT_MANAGER OPTIONAL",
                        "ReportDelivery PROJECT_MANAGER OPTIONAL",
                        "AcceptDelivery PRODUCT_MANAGER OPTIONAL",
                        "RejectDelivery PRODUCT_MANAGER ALWAYS",
                        "CharterProject WORKSPACE_OWNER OPTIONAL",
                        "ScheduleProject PROJECT_MANAGER ON_CHANGE",
                        "AddScopeItem PROJECT_MANAGER OPTIONAL",
                        "RemoveScopeItem PROJECT_MANAGER ALWAYS",
                        "BaselineScope PROJECT_MANAGER OPTIONAL",
                        "ScheduleMilestone PROJECT_MANAGER OPTIONAL",
                        "RescheduleMilestone PROJECT_MANAGER ALWAYS",
                        "ReachMilestone PROJECT_MANAGER OPTIONAL",
                        "DropMilestone PROJECT_MANAGER ALWAYS",
                        "ReportStatus PROJECT_MANAGER OPTIONAL",
                        "ParkEffect PRODUCT_MANAGER or PROJECT_MANAGER or WORKSPACE_OWNER OPTIONAL",
                        "RetryEffect WORKSPACE_OWNER OPTIONAL",
                        "RemindTurn PRODUCT_MANAGER or PROJECT_MANAGER or WORKSPACE_OWNER OPTIONAL",
                        "EscalateTurn PRODUCT_MANAGER or PROJECT_MANAGER or WORKSPACE_OWNER OPTIONAL",
                        "BringBackDecision PRODUCT_MANAGER or PROJECT_MANAGER or WORKSPACE_OWNER OPTIONAL",
                        "PlanTask PROJECT_MANAGER or CONTRIBUTOR OPTIONAL",
                        "EditTask PROJECT_MANAGER or CONTRIBUTOR OPTIONAL",
                        "CancelTask PROJECT_MANAGER or CONTRIBUTOR OPTIONAL",
                        "AssignTask PROJECT_MANAGER OPTIONAL",
                        "TakeTask PROJECT_MANAGER or CONTRIBUTOR OPTIONAL",
                        "LinkTasks PROJECT_MANAGER OPTIONAL",
                        "StartTask PROJECT_MANAGER or CONTRIBUTOR OPTIONAL",
                        "CompleteTask PROJECT_MANAGER or CONTRIBUTOR OPTIONAL",
                        "ReopenTask PROJECT_MANAGER or CONTRIBUTOR OPTIONAL",
                        "BlockTask PROJECT_MANAGER or CONTRIBUTOR OPTIONAL",
                        "UnblockTask PROJECT_MANAGER or CONTRIBUTOR OPTIONAL",
                        "RegisterResource WORKSPACE_OWNER OPTIONAL",
                        "ChangeCapacity WORKSPACE_OWNER OPTIONAL",
                        "RecordAbsence CONTRIBUTOR OPTIONAL",
                        "AllocateResource PROJECT_MANAGER OPTIONAL",
                        "ReleaseResource PROJECT_MANAGER OPTIONAL",
                        "RedactEvent WORKSPACE_OWNER ALWAYS",
                        "AskForDecision CONTRIBUTOR ALWAYS",
                        "GrantRequest PRODUCT_MANAGER or PROJECT_MANAGER or WORKSPACE_OWNER OPTIONAL",
                        "DeclineRequest PRODUCT_MANAGER or PROJECT_MANAGER or WORKSPACE_OWNER ALWAYS",
                        "Comment CONTRIBUTOR OPTIONAL",
                        "EditComment CONTRIBUTOR OPTIONAL",
                        "LinkResource CONTRIBUTOR OPTIONAL",
                        "CorrectWording PRODUCT_MANAGER or PROJECT_MANAGER or WORKSPACE_OWNER or CONTRIBUTOR OPTIONAL",
                        "RevertDecision PRODUCT_MANAGER or PROJECT_MANAGER or WORKSPACE_OWNER or CONTRIBUTOR ALWAYS");
    }

    @Test
    void deputies_decide_all_but_who_is_a_deputy() {
        assertThat(catalogue().commands().stream()
                        .filter(command -> !command.byDeputies())
                        .map(CommandType::name))
                .containsExactlyInAnyOrder("NameDeputy", "EndDeputy");
    }

    private static String roles(CommandType command) {
        return command.rights().stream().map(Role::name).collect(Collectors.joining(" or "));
    }

    @Test
    void the_facts_of_an_event_have_an_address_and_a_value() {
        assertThat(Examples.all().stream()
                        .flatMap(event -> catalogue().facts(event).stream())
                        .map(fact -> fact.address() + " = " + fact.value()))
                .containsExactly(
                        "workspace/name = \"Kitchen\"",
                        "workspace/owner.m-ana000000001 = \"m-ana000000001\"",
                        "m-ana000000001/membership = \"ACTIVE\"",
                        "workspace/owner.m-ana000000001 = \"m-ana000000001\"",
                        "workspace/owner.m-ana000000001 = \"DISMISSED\"",
                        "m-ana000000001/membership = \"ACTIVE\"",
                        "m-ana000000001/membership = \"DEACTIVATED\"",
                        "FOOD/product-manager = \"m-ana000000001\"",
                        "TRK/project-manager = \"m-ana000000001\"",
                        "FOOD/deputy.m-ana000000001 = "
                                + "{\"from\":\"2026-12-21T08:00:00Z\",\"to\":\"2027-01-04T08:00:00.250Z\"}",
                        "TRK/deputy.m-ana000000001 = \"ENDED\"",
                        "FOOD/name = \"Food delivery\"",
                        "FOOD/problem = \"Cold meals\"",
                        "FOOD/audience = null",
                        "FOOD/vision = \"Nobody wonders where dinner is\"",
                        "FOOD-G1/goal = {\"statement\":\"Customers stop asking where their food is\","
                                + "\"metric\":\"Calls per hundred orders\",\"unit\":\"calls\",\"baseline\":12.0,"
                                + "\"target\":4.5,\"due\":\"2027-06-30\",\"companyGoal\":\"G1\"}",
                        "FOOD-G1/retirement = \"RETIRED\"",
                        "FOOD-I3/insight = {\"kind\":\"INTERVIEW\",\"source\":\"Twelve customers in May\","
                                + "\"text\":\"They call because the app is silent\","
                                + "\"link\":\"https://example.org/interviews\",\"reach\":12}",
                        "FOOD-7/definition = {\"title\":\"Real-time tracking\",\"problem\":\"Nobody knows where the meal is\","
                                + "\"audience\":\"People who ordered\",\"valueHypothesis\":\"Fewer calls\","
                                + "\"acceptanceCriteria\":[{\"id\":\"C1\",\"text\":\"The position is at most 30 s old\"}],"
                                + "\"goal\":\"FOOD-G1\",\"insights\":[\"FOOD-I3\"]}",
                        "FOOD-7/definition = {\"title\":\"Real-time tracking\",\"problem\":\"Nobody knows where the meal is\","
                                + "\"audience\":\"People who ordered\",\"valueHypothesis\":\"Fewer calls\","
                                + "\"acceptanceCriteria\":[{\"id\":\"C1\",\"text\":\"The position is at most 10 s old\"},"
                                + "{\"id\":\"C3\",\"text\":\"It works without an account\"}],"
                                + "\"goal\":null,\"insights\":[]}",
                        "FOOD-7.A1/assumption = \"Who sees the courier doesn't call\"",
                        "FOOD-7.A1/conclusion = {\"result\":\"CONFIRMED\",\"insights\":[\"FOOD-I3\"]}",
                        "FOOD-7/priority = {\"horizon\":\"NOW\",\"rank\":2,\"mvp\":true,"
                                + "\"rice\":{\"reach\":1200.0,\"impact\":0.5,\"confidence\":0.8,\"effort\":3.0}}",
                        "FOOD-7/target = \"2027-Q1\"",
                        "FOOD-7/drop = \"DROPPED\"",
                        "FOOD-7-TRK/proposal = {\"definitionVersion\":1,\"criteria\":[\"C1\"],"
                                + "\"priority\":{\"horizon\":\"NOW\",\"rank\":2,\"mvp\":true,"
                                + "\"rice\":{\"reach\":1200.0,\"impact\":0.5,\"confidence\":0.8,\"effort\":3.0}},"
                                + "\"wantedBy\":\"2027-02-26\",\"answerBy\":\"2026-12-04\"}",
                        "FOOD-7/handoff.TRK = \"TRK\"",
                        "FOOD-7-TRK/question = \"Does a bicycle courier count?\"",
                        "FOOD-7-TRK/clarification = \"Every courier does – 🙏\"",
                        "FOOD-7-TRK/answer = \"ACCEPTED\"",
                        "FOOD-7-TRK/commitment = {\"milestone\":\"TRK-M2\",\"committedDate\":\"2027-02-19\"}",
                        "FOOD-7-TRK/answer = \"DECLINED\"",
                        "FOOD-7-TRK/withdrawal = \"WITHDRAWN\"",
                        "FOOD-7-TRK/wind-down = \"CONFIRMED\"",
                        "FOOD-7-TRK/delivery = [{\"id\":\"C1\",\"evidence\":\"Measured in 40 orders: 12 s\"}]",
                        "FOOD-7-TRK/sign-off = \"ACCEPTED\"",
                        "FOOD-7-TRK/accepted-criteria = [\"C1\"]",
                        "FOOD-7-TRK/sign-off = \"REJECTED\"",
                        "TRK/name = \"Tracking rollout\"",
                        "TRK/objective = {\"objective\":\"Every order can be followed\","
                                + "\"successCriteria\":[\"95 % of orders show a position\"]}",
                        "TRK/approach = \"AGILE\"",
                        "TRK/kind = \"PRODUCT\"",
                        "TRK/schedule = {\"start\":\"2026-12-01\",\"end\":\"2027-03-31\"}",
                        "TRK-S4/item = {\"title\":\"Couriers on a map\",\"feature\":\"FOOD-7\"}",
                        "TRK-S4/scope = \"IN\"",
                        "TRK-S4/scope = \"OUT\"",
                        "TRK/scope-baseline = [\"TRK-S4\"]",
                        "TRK-M2/due = \"2027-02-12\"",
                        "TRK-M2/name = \"Pilot\"",
                        "TRK-M2/features = [\"FOOD-7\"]",
                        "TRK-M2/due = \"2027-02-19\"",
                        "TRK-M2/state = \"REACHED\"",
                        "TRK-M2/reached = \"2027-02-18\"",
                        "TRK-M2/state = \"DROPPED\"",
                        "TRK/status = {\"status\":\"AMBER\",\"summary\":\"The map provider is late\"}",
                        "e-0f3a96d2c4b81e57/state = \"PARKED\"",
                        "e-0f3a96d2c4b81e57/state = \"RETRIED\"",
                        "FOOD-7-TRK/reminder = {\"by\":\"2026-12-04\",\"escalatesOn\":\"2026-12-08\"}",
                        "FOOD-7-TRK/escalation = \"ESCALATED\"",
                        "FOOD/revisit = \"2027-03-01\"",
                        "TRK-12/plan = {\"title\":\"Draw couriers on the map\",\"discipline\":\"DEVELOPMENT\",\"scopeItem\":\"TRK-S4\","
                                + "\"milestone\":\"TRK-M2\",\"estimateHours\":16,\"start\":\"2027-01-04\",\"due\":\"2027-01-15\"}",
                        "TRK-12/state = \"PLANNED\"",
                        "TRK-12/plan = {\"title\":\"Draw couriers\",\"discipline\":\"DESIGN\",\"scopeItem\":null,"
                                + "\"milestone\":null,\"estimateHours\":null,\"start\":null,\"due\":null}",
                        "TRK-12/state = \"CANCELLED\"",
                        "TRK-12/assignee = \"m-ana000000001\"",
                        "TRK-12/equipment = [\"cam-1\"]",
                        "TRK-12/assignee = \"m-ana000000001\"",
                        "TRK-12/depends-on.TRK-9 = \"TRK-9\"",
                        "TRK-12/state = \"STARTED\"",
                        "TRK-12/state = \"DONE\"",
                        "TRK-12/state = \"STARTED\"",
                        "TRK-12/blocker = {\"hurdle\":\"The map provider is late\",\"technical\":true,\"threatensDate\":false}",
                        "TRK-12/blocker = \"NONE\"",
                        "TRK-12/resolution = \"Another provider\"",
                        "m-ana000000001/kind = \"PERSON\"",
                        "m-ana000000001/capacity = 80",
                        "m-ana000000001/capacity = {\"capacity\":60,\"from\":\"2027-01-04\"}",
                        "m-ana000000001-B1/absence = {\"from\":\"2027-01-11\",\"to\":\"2027-01-15\"}",
                        "m-ana000000001-A1/allocation = {\"project\":\"TRK\",\"from\":\"2026-12-01\","
                                + "\"to\":\"2027-01-29\",\"amount\":60}",
                        "m-ana000000001-A1/release = \"2027-01-15\"",
                        "12/redaction = [\"/why/text\"]",
                        "q-0123456789ab/state = \"OPEN\"",
                        "q-0123456789ab/request = {\"command\":{\"name\":\"RescheduleMilestone\",\"revision\":1,"
                                + "\"components\":{\"due\":\"2027-02-19\",\"milestone\":\"TRK-M2\","
                                + "\"why\":{\"alternatives\":[],\"revisitOn\":null,\"text\":null}},\"words\":[{\"at\":\"/why/text\",\"text\":\"Rain\"}]},"
                                + "\"owner\":\"PROJECT_MANAGER\",\"scope\":\"TRK\","
                                + "\"facts\":[{\"fact\":{\"subject\":\"TRK-M2\",\"name\":\"due\"},\"revision\":4}]}",
                        "q-0123456789ab/state = \"GRANTED\"",
                        "q-0123456789ab/state = \"DECLINED\"",
                        "c-0123456789ab/text = \"Is it, @m-ana000000001?\"",
                        "c-0123456789ab/subject = \"FOOD-7\"",
                        "c-0123456789ab/text = \"It is, @m-ana000000001\"",
                        "c-0123456789ab/link = {\"url\":\"https://maps.example/7\",\"title\":\"Issue 7\"}",
                        "c-0123456789ab/subject = \"#12\"",
                        "FOOD-7/wording.criterion.C1 = \"The position is at most 30 s old\"");
    }

    @Test
    void a_payload_with_a_missing_an_unknown_or_an_empty_component_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> decode("MemberAdmitted", 1, "{\"member\":\"m-ana000000001\"}"))
                .withMessageContaining("why");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        decode("MemberAdmitted", 1, "{\"member\":\"m-ana000000001\",\"name\":\"Ana\",\"why\":null}"))
                .withMessageContaining("name");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> decode("MemberAdmitted", 1, "{\"member\":\"m-ana000000001\",\"why\":null}"))
                .withMessageContaining("why must not be null");
    }

    @Test
    void words_are_what_people_wrote_and_never_an_id_a_date_a_number_or_a_choice() {
        EventType defined = catalogue().type("FeatureDefined");

        assertThat(defined.words())
                .containsExactly(
                        "/title",
                        "/problem",
                        "/audience",
                        "/valueHypothesis",
                        "/acceptanceCriteria/*/text",
                        "/why/text",
                        "/why/alternatives/*");
        assertThat(defined.holdsWordsAt("/acceptanceCriteria/0/text")).isTrue();
        assertThat(defined.holdsWordsAt("/acceptanceCriteria/x/text")).isFalse();
        assertThat(defined.holdsWordsAt("/acceptanceCriteria/0/id")).isFalse();
        assertThat(defined.holdsWordsAt("/insights/0")).isFalse();
        assertThat(catalogue()
                        .words(Examples.all().stream()
                                .filter(FeatureDefined.class::isInstance)
                                .findFirst()
                                .orElseThrow()))
                .containsEntry("/title", "Real-time tracking")
                .containsEntry("/acceptanceCriteria/0/text", "The position is at most 30 s old")
                .containsEntry("/why/alternatives/0", "Call them")
                .hasSize(7);
        assertThat(catalogue().type("FeaturePrioritized").words()).containsExactly("/why/text", "/why/alternatives/*");
        assertThat(catalogue().type("EventRedacted").words()).containsExactly("/why/text", "/why/alternatives/*");
    }

    @Test
    void what_stays_until_it_is_decided_anew_can_be_reverted_and_what_happened_once_can_not() {
        assertThat(catalogue().types().stream().filter(EventType::revertible).map(EventType::name))
                .containsExactlyInAnyOrder(
                        "ProductManagerAssigned",
                        "ProjectManagerAssigned",
                        "VisionSet",
                        "FeatureRefined",
                        "FeaturePrioritized",
                        "FeatureTargeted",
                        "AssumptionConcluded",
                        "ProjectScheduled",
                        "MilestoneRescheduled",
                        "TaskEdited");
    }

    @Test
    void titles_and_texts_of_a_fact_can_be_worded_anew_and_nothing_else() {
        assertThat(Examples.all().stream()
                        .filter(event -> event instanceof FeatureDefined || event instanceof InsightRecorded)
                        .flatMap(event -> catalogue().wordings(event).stream())
                        .map(wording -> wording.fact() + " " + wording.field() + " " + wording.pointer()))
                .containsExactly(
                        "FOOD-I3/insight source /source",
                        "FOOD-I3/insight text /text",
                        "FOOD-7/definition title /title",
                        "FOOD-7/definition problem /problem",
                        "FOOD-7/definition audience /audience",
                        "FOOD-7/definition valueHypothesis /valueHypothesis",
                        "FOOD-7/definition criterion.C1 /acceptanceCriteria/0/text");
        assertThat(Examples.all().stream()
                        .filter(event -> !(event instanceof FeatureDefined || event instanceof InsightRecorded))
                        .flatMap(event -> catalogue().wordings(event).stream())
                        .map(wording -> wording.fact().name() + " " + wording.field())
                        .distinct())
                .containsExactlyInAnyOrder(
                        "name name",
                        "problem problem",
                        "vision vision",
                        "goal statement",
                        "goal metric",
                        "assumption text",
                        "definition title",
                        "definition problem",
                        "definition audience",
                        "definition valueHypothesis",
                        "definition criterion.C1",
                        "definition criterion.C3",
                        "question question",
                        "clarification answer",
                        "objective objective",
                        "item title",
                        "status summary",
                        "plan title",
                        "blocker hurdle",
                        "resolution resolution",
                        "text text",
                        "link title");
    }

    @Test
    void an_unknown_name_or_revision_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> decode("MemberPromoted", 1, "{}"))
                .withMessageContaining("MemberPromoted");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> decode("MemberAdmitted", 2, "{}"))
                .withMessageContaining("revision 2");
    }

    private static DomainEvent decode(String name, int revision, String json) {
        return catalogue().decode(name, revision, json.getBytes(UTF_8));
    }

    private static String approved(String file) throws IOException {
        try (InputStream in = CatalogueTest.class.getResourceAsStream("/approved/" + file)) {
            assertThat(in).as("approved/" + file).isNotNull();
            return new String(in.readAllBytes(), UTF_8).strip();
        }
    }
}
