package dev.throughline.standalone;

import static java.util.Objects.requireNonNull;

import dev.throughline.command.edge.Body;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.method.HandlerMethod;

/** What the OpenAPI document says beyond what springdoc reads off the controllers: headers, refusals, who may ask. */
@Configuration(proxyBeanMethods = false)
class ApiDocument {

    private static final String PROBLEM = "Problem";
    private static final String READS = "dev.throughline.query";

    /** What they read is no view, and has no past. */
    private static final Set<String> NO_VIEWS = Set.of("log", "live");

    /** Answered as bytes or as events, which have no JSON schema. */
    private static final Map<String, String> NOT_JSON = Map.of(
            "/api/log/export", "One JSON document per line.", "/api/events", "Server-Sent Events, see the guide.");

    @Bean
    OpenAPI throughlineApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("Throughline")
                        .version("0.1")
                        .description(
                                "Who decided what, when and why: products, projects and the handoffs between them.")
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
                .servers(List.of(new Server().url("/")))
                .components(new Components()
                        .addSchemas(PROBLEM, problem())
                        .addSecuritySchemes(
                                "token",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .description("An API token, for scripts.")))
                .addSecurityItem(new SecurityRequirement().addList("token"));
    }

    @Bean
    RecordSchemas recordSchemas() {
        return new RecordSchemas();
    }

    @Bean
    GlobalOperationCustomizer headersAndRefusals() {
        return (operation, handler) -> {
            operation.setTags(List.of(tag(handler)));
            if (takes(handler, Body.class)) {
                operation.addParametersItem(header("Idempotency-Key", "Makes a repeat answer as the first time did."));
            }
            if (takes(handler, Body.class) && handler.hasMethodAnnotation(PutMapping.class)) {
                operation.addParametersItem(
                        header("If-Match", "The revision of the fact that was seen, in quotes; \"none\", or *."));
            }
            if (handler.hasMethodAnnotation(GetMapping.class) && isRead(handler)) {
                operation.addParametersItem(parameter(
                        "query",
                        "atLeast",
                        "A position that the answer must show; waits up to 2 s for it.",
                        new JsonSchema().types(Set.of("integer")).format("int64")));
                if (!NO_VIEWS.contains(tag(handler))) {
                    operation.addParametersItem(parameter(
                            "query",
                            "asOf",
                            "Answers as of then: a position, an instant, or the end of a day.",
                            text()));
                }
            }
            return refusable(operation);
        };
    }

    @Bean
    GlobalOpenApiCustomizer onlyWhatIsJson() {
        return api -> {
            NOT_JSON.forEach(
                    (path, text) -> asText(requireNonNull(api.getPaths().get(path)), text));
            api.getComponents().getSchemas().remove("DataBuffer");
            api.getComponents().getSchemas().keySet().removeIf(name -> name.startsWith("ServerSentEvent"));
        };
    }

    private static void asText(PathItem path, String description) {
        ApiResponse answer = requireNonNull(path.getGet().getResponses().get("200"));
        answer.setDescription(description);
        answer.getContent().values().forEach(media -> media.setSchema(text()));
    }

    private static Operation refusable(Operation operation) {
        Content content = new Content()
                .addMediaType(
                        "application/problem+json",
                        new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM)));
        operation
                .getResponses()
                .addApiResponse(
                        "default", new ApiResponse().description("Refused").content(content));
        return operation;
    }

    /** RFC 9457, with the stable code that programs read. */
    private static Schema<?> problem() {
        Schema<?> problem = new JsonSchema().types(Set.of("object"));
        problem.setDescription("A refusal (RFC 9457); some codes have further members.");
        for (String member : List.of("type", "title", "detail", "code", "instance")) {
            problem.addProperty(member, text());
        }
        problem.addProperty("status", new JsonSchema().types(Set.of("integer")));
        problem.setRequired(List.of("type", "title", "status", "detail", "code"));
        return problem;
    }

    private static Parameter header(String name, String text) {
        return parameter("header", name, text, text());
    }

    private static Parameter parameter(String in, String name, String description, Schema<?> schema) {
        return new Parameter().in(in).name(name).description(description).schema(schema);
    }

    private static Schema<?> text() {
        return new JsonSchema().types(Set.of("string"));
    }

    private static boolean takes(HandlerMethod handler, Class<?> type) {
        return Arrays.stream(handler.getMethodParameters())
                .anyMatch(parameter -> type.isAssignableFrom(parameter.getParameterType()));
    }

    private static boolean isRead(HandlerMethod handler) {
        return handler.getBeanType().getPackageName().startsWith(READS);
    }

    /** The package says what it is about: {@code feature}, {@code handoff}, {@code roadmap}. */
    private static String tag(HandlerMethod handler) {
        String name = handler.getBeanType().getPackageName();
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
