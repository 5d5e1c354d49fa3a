package dev.throughline.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.access.FirstSignIn;
import dev.throughline.command.authority.FirstOwner;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** All endpoints of both sides at once, as the server has them. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class EndpointsTest {

    @TempDir
    static Path data;

    private static ConfigurableApplicationContext application;

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    @BeforeAll
    static void start() {
        application = new SpringApplicationBuilder(Throughline.class)
                .run("--server.port=0", "--throughline.data-dir=" + data);
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    @Test
    void every_endpoint_but_signing_in_and_health_asks_who_is_there() throws Exception {
        Set<String> open = new TreeSet<>();
        Collection<String> all = operations("");
        for (String operation : all) {
            if (statusForAStranger(operation) != 401) {
                open.add(operation);
            }
        }
        assertThat(all).hasSizeGreaterThan(40);
        assertThat(open)
                .containsExactlyInAnyOrder(
                        "GET /api/health",
                        "POST /api/session",
                        "GET /api/invitations/{secret}",
                        "POST /api/invitations/{secret}");
    }

    @Test
    void the_open_api_document_describes_every_endpoint_of_ours_and_no_other() throws Exception {
        signIn();
        JsonNode document = JsonMapper.shared()
                .readTree(send("GET", "/api/openapi.json", "").body());

        Set<String> described = new TreeSet<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().propertyNames().stream()
                        .map(method -> method.toUpperCase(Locale.ROOT) + " " + path.getKey())
                        .forEach(described::add));

        assertThat(document.path("openapi").asString()).startsWith("3.1");
        assertThat(document.path("info").path("title").asString()).isEqualTo("Throughline");
        assertThat(described).containsExactlyInAnyOrderElementsOf(operations("dev.throughline"));
    }

    @Test
    void the_document_can_be_browsed() throws Exception {
        signIn();
        HttpResponse<String> first = send("GET", "/api/docs", "");
        assertThat(first.statusCode()).isEqualTo(302);
        String page =
                URI.create(first.headers().firstValue("Location").orElseThrow()).getPath();
        assertThat(send("GET", page, "").body()).contains("swagger-ui");
    }

    /** Such as {@code PUT /api/milestones/{milestone}/due}, of the controllers in a package. */
    private static Collection<String> operations(String ofPackage) {
        Set<String> operations = new TreeSet<>();
        application
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((mapping, method) -> {
                    if (method.getBeanType().getName().startsWith(ofPackage)) {
                        mapping.getMethodsCondition()
                                .getMethods()
                                .forEach(verb -> mapping.getPatternsCondition()
                                        .getPatterns()
                                        .forEach(pattern -> operations.add(verb + " " + pattern)));
                    }
                });
        return operations;
    }

    private int statusForAStranger(String operation) throws Exception {
        String[] parts = operation.split(" ");
        return send(parts[0], parts[1].replaceAll("\\{[^}]*}", "x"), "{}").statusCode();
    }

    private void signIn() throws Exception {
        String link = application
                .getBean(FirstSignIn.class)
                .link(application.getBean(FirstOwner.class).memberId())
                .orElse(null);
        if (link == null) { // the password was chosen by the test before
            send("POST", "/api/session", "{\"handle\":\"owner\",\"password\":\"correct horse battery\"}");
        } else {
            send("POST", "/api" + link, "{\"password\":\"correct horse battery\"}");
        }
    }

    private HttpResponse<String> send(String method, String path, String body)
            throws IOException, InterruptedException {
        var at = URI.create(
                "http://localhost:" + application.getEnvironment().getRequiredProperty("local.server.port") + path);
        var request = HttpRequest.newBuilder(at)
                .header("Content-Type", "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        List<HttpCookie> token = cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .toList();
        if (token.isEmpty() && method.equals("POST")) {
            send("GET", "/api/health", "");
            return send(method, path, body);
        }
        token.forEach(cookie -> request.header("X-XSRF-TOKEN", cookie.getValue()));
        return client.send(request.build(), BodyHandlers.ofString());
    }
}
