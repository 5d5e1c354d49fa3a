package dev.throughline.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.throughline.standalone.Client.Answer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The OpenAPI document is a promise: what the server really answers is held to it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ApiDocumentTest {

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    @TempDir
    static Path data;

    private static Served served;
    private static Client owner;
    private static JsonNode document;

    @BeforeAll
    static void play() {
        served = Served.on(data);
        var story = new Story(served.root(), served.firstLink());
        story.play();
        owner = story.owner();
        document = owner.send("GET", "/api/openapi.json", null).json();
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    @Test
    void it_is_openapi_3_1_and_shows_every_command_by_its_path() {
        assertThat(document.path("openapi").asString()).startsWith("3.1");
        assertThat(commands())
                .containsExactlyInAnyOrder(
                        "POST /api/workspace/owners",
                        "DELETE /api/workspace/owners/{member}",
                        "POST /api/members",
                        "DELETE /api/members/{member}",
                        "PUT /api/products/{product}/product-manager",
                        "PUT /api/projects/{project}/project-manager",
                        "POST /api/products/{product}/deputies",
                        "DELETE /api/products/{product}/deputies/{member}",
                        "POST /api/projects/{project}/deputies",
                        "DELETE /api/projects/{project}/deputies/{member}",
                        "POST /api/products",
                        "PUT /api/products/{product}/vision",
                        "POST /api/products/{product}/features",
                        "PUT /api/features/{feature}/priority",
                        "POST /api/products/{product}/goals",
                        "POST /api/products/{product}/goals/{goal}/retirement",
                        "POST /api/products/{product}/insights",
                        "POST /api/features/{feature}/refinements",
                        "PUT /api/features/{feature}/target",
                        "POST /api/features/{feature}/assumptions",
                        "POST /api/features/{feature}/assumptions/{assumption}/conclusion",
                        "PUT /api/products/{product}/priorities",
                        "POST /api/features/{feature}/drop",
                        "POST /api/projects",
                        "PUT /api/projects/{project}/schedule",
                        "POST /api/projects/{project}/milestones",
                        "PUT /api/milestones/{milestone}/due",
                        "POST /api/milestones/{milestone}/reached",
                        "POST /api/milestones/{milestone}/drop",
                        "POST /api/projects/{project}/scope-items",
                        "POST /api/projects/{project}/scope-items/{item}/removal",
                        "POST /api/projects/{project}/scope-baseline",
                        "POST /api/projects/{project}/status-reports",
                        "POST /api/effects/{effect}/retry",
                        "POST /api/projects/{project}/tasks",
                        "PUT /api/tasks/{task}",
                        "POST /api/tasks/{task}/cancellation",
                        "PUT /api/tasks/{task}/assignee",
                        "POST /api/tasks/{task}/dependencies",
                        "POST /api/tasks/{task}/start",
                        "POST /api/tasks/{task}/complete",
                        "POST /api/tasks/{task}/reopen",
                        "POST /api/tasks/{task}/block",
                        "POST /api/tasks/{task}/unblock",
                        "POST /api/resources",
                        "PUT /api/resources/{resource}/capacity",
                        "POST /api/resources/{resource}/absences",
                        "POST /api/projects/{project}/allocations",
                        "POST /api/allocations/{allocation}/release",
                        "POST /api/handoffs",
                        "POST /api/handoffs/{handoff}/clarification-requests",
                        "POST /api/handoffs/{handoff}/clarifications",
                        "POST /api/handoffs/{handoff}/acceptance",
                        "POST /api/handoffs/{handoff}/declination",
                        "POST /api/handoffs/{handoff}/withdrawal",
                        "POST /api/handoffs/{handoff}/wind-down",
                        "POST /api/handoffs/{handoff}/delivery",
                        "POST /api/handoffs/{handoff}/delivery-acceptance",
                        "POST /api/handoffs/{handoff}/delivery-rejection",
                        "POST /api/log/redactions",
                        "POST /api/requests",
                        "POST /api/requests/{request}/grant",
                        "POST /api/requests/{request}/declination",
                        "POST /api/comments",
                        "PUT /api/comments/{comment}",
                        "POST /api/wording-corrections",
                        "POST /api/decisions/{position}/reversal",
                        "POST /api/links");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/me, /api/me",
        "/api/me/turns, /api/me/turns",
        "/api/me/tasks, /api/me/tasks",
        "/api/products, /api/products",
        "/api/products/{product}, /api/products/FOOD",
        "/api/products/{product}/roadmap, /api/products/FOOD/roadmap",
        "/api/features/{feature}, /api/features/FOOD-1",
        "/api/projects, /api/projects",
        "/api/projects/{project}, /api/projects/TRK",
        "/api/projects/{project}/delivery, /api/projects/TRK/delivery",
        "/api/milestones/{milestone}, /api/milestones/TRK-M1",
        "/api/projects/{project}/scope-items/{item}, /api/projects/TRK/scope-items/TRK-S1",
        "/api/tasks/{task}, /api/tasks/TRK-1",
        "/api/handoffs, /api/handoffs",
        "/api/handoffs/{handoff}, /api/handoffs/FOOD-1-TRK",
        "/api/handoffs/{handoff}, /api/handoffs/FOOD-2-TRK",
        "/api/requests, /api/requests",
        "/api/comments, /api/comments?subject=FOOD-1",
        "/api/decisions, /api/decisions?limit=500&contributions=true",
        "/api/decisions/{position}, /api/decisions/12",
        "/api/decisions/timeline, /api/decisions/timeline?product=FOOD",
        "/api/changes, /api/changes?from=5&limit=500",
        "/api/search, /api/search?q=a",
        "/api/why/{subject}/{fact}, /api/why/FOOD-1/priority",
        "/api/why/{subject}/{fact}, /api/why/TRK-M1/due",
        "/api/who-decides, /api/who-decides",
        "/api/members, /api/members",
        "/api/members/{member}, /api/members/@jane",
        "/api/resources, /api/resources",
        "/api/resources/{resource}, /api/resources/@zoltan",
        "/api/log/head, /api/log/head",
        "/api/log/verification, /api/log/verification",
        "/api/session, /api/session",
        "/api/tokens, /api/tokens",
        "/api/health, /api/health"
    })
    void what_a_read_answers_is_what_the_document_says(String path, String asked) {
        Answer answer = owner.send("GET", asked, null);

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(deviations(schema(path, "get", "200", "application/json"), answer.body()))
                .isEmpty();
    }

    @Test
    void what_a_command_answers_and_how_it_refuses_is_what_the_document_says() {
        Answer conceived = owner.send("POST", "/api/products", """
                {"key": "BEER", "name": "Beer delivery", "problem": "Warm beer"}""");
        Answer taken = owner.send("POST", "/api/products", """
                {"key": "TRK", "name": "Taken", "problem": "By a project"}""");

        assertThat(conceived.status()).isEqualTo(201);
        assertThat(deviations(schema("/api/products", "post", "201", "application/json"), conceived.body()))
                .isEmpty();
        assertThat(taken.status()).isEqualTo(409);
        assertThat(taken.type()).startsWith("application/problem+json");
        assertThat(deviations(schema("/api/products", "post", "default", "application/problem+json"), taken.body()))
                .isEmpty();
    }

    @Test
    void an_answer_that_differs_would_be_noticed() {
        JsonNode me = schema("/api/me", "get", "200", "application/json");

        assertThat(deviations(me, "{}")).isNotEmpty();
        assertThat(deviations(me, owner.send("GET", "/api/session", null).body()))
                .isNotEmpty();
    }

    @Test
    void every_reference_in_the_document_leads_somewhere() {
        assertThat(document.findValues("$ref").stream()
                        .map(JsonNode::asString)
                        .filter(reference -> document.at(reference.substring(1)).isMissingNode()))
                .isEmpty();
    }

    private static List<String> commands() {
        return document.path("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream().map(method -> Map.entry(path.getKey(), method)))
                .filter(entry ->
                        entry.getValue().getValue().path("responses").toString().contains("schemas/Answer\""))
                .map(entry -> entry.getValue().getKey().toUpperCase(java.util.Locale.ROOT) + " " + entry.getKey())
                .toList();
    }

    private static JsonNode schema(String path, String method, String status, String type) {
        JsonNode content = document.path("paths")
                .path(path)
                .path(method)
                .path("responses")
                .path(status)
                .path("content");
        JsonNode media = content.has(type) ? content.path(type) : content.path("*/*");
        assertThat(media.path("schema").isObject())
                .as(method + " " + path + " " + content)
                .isTrue();
        return media.path("schema");
    }

    private static List<String> deviations(JsonNode schema, String answer) {
        ObjectNode whole = JsonMapper.shared().createObjectNode();
        whole.setAll((ObjectNode) schema);
        whole.set("components", document.path("components"));
        return SCHEMAS.getSchema(whole).validate(answer, InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }
}
