package dev.throughline.query;

import dev.throughline.access.AccessConfiguration;
import dev.throughline.access.FirstSignIn;
import dev.throughline.access.MemberDirectory;
import dev.throughline.access.Membership;
import dev.throughline.access.WorkspaceOwners;
import dev.throughline.events.MemberId;
import dev.throughline.log.EventLog;
import dev.throughline.log.sqlite.SqliteEventLog;
import dev.throughline.query.authority.AuthorityFold;
import dev.throughline.query.fold.Projector;
import dev.throughline.query.fold.Views;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.reactive.context.ReactiveWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The read API over a real log and real accounts, on a port of its own. */
public final class Server implements AutoCloseable {

    private static final String PASSWORD = "correct horse battery staple";
    private static final String XSRF = "x".repeat(43);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ConfigurableApplicationContext context;
    private final URI base;

    private Server(ConfigurableApplicationContext context) {
        this.context = context;
        int port =
                ((ReactiveWebServerApplicationContext) context).getWebServer().getPort();
        this.base = URI.create("http://localhost:" + port);
    }

    /** Started on that directory; what is there already is read first. */
    public static Server on(Path directory) {
        return on(directory, Beans.class);
    }

    /** The same with everything in MongoDB. */
    public static Server inMongo(Path directory) {
        return on(directory, Beans.class, InMongo.class);
    }

    /** The same with more beans. */
    public static Server on(Path directory, Class<?>... beans) {
        return new Server(new SpringApplicationBuilder(beans)
                .properties(Map.of(
                        "server.port",
                        "0",
                        "throughline.data-dir",
                        directory.toString(),
                        "spring.main.banner-mode",
                        "off",
                        "logging.level.root",
                        "WARN"))
                .run());
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public EventLog log() {
        return context.getBean(EventLog.class);
    }

    public Views views() {
        return context.getBean(Views.class);
    }

    public Projector projector() {
        return context.getBean(Projector.class);
    }

    public MemberDirectory directory() {
        return context.getBean(MemberDirectory.class);
    }

    /** A person in the directory, who is no member yet. */
    public MemberId person(String handle, String name) {
        return new MemberId(directory().enter("enter-" + handle, handle, name, handle + "@example.org"));
    }

    /** Appends what the story tells, and waits until the views know it. */
    public void append(Story story) {
        story.proposals().forEach(proposal -> log().append(proposal).join());
        views().atLeast(log().head().position(), Duration.ofSeconds(10)).block();
    }

    /** Signs a member in; the value is the header {@code Cookie}. */
    public String signIn(MemberId member) throws IOException, InterruptedException {
        String link = context.getBean(FirstSignIn.class).link(member.value()).orElseThrow();
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(base.resolve("/api" + link))
                        .headers("Content-Type", "application/json")
                        .headers("Cookie", "XSRF-TOKEN=" + XSRF, "X-XSRF-TOKEN", XSRF)
                        .POST(HttpRequest.BodyPublishers.ofString("{\"password\":\"" + PASSWORD + "\"}"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return answer.headers().allValues("Set-Cookie").stream()
                .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
                .collect(Collectors.joining("; "));
    }

    public HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        return get(path, HttpResponse.BodyHandlers.ofString(), headers);
    }

    public <T> HttpResponse<T> get(String path, HttpResponse.BodyHandler<T> body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), body);
    }

    /** As whoever runs it would; what was open is answered to its end. */
    public void stop() {
        context.close();
    }

    @Override
    public void close() {
        stop();
        client.shutdownNow(); // a stream that nobody read to its end would hold an orderly close
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import({AccessConfiguration.class, QueryConfiguration.class})
    public static class Beans {

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }

        @Bean
        EventLog eventLog(@Value("${throughline.data-dir}") Path directory, Clock clock) {
            return SqliteEventLog.open(directory, clock);
        }

        @Bean
        Membership membership(Views views) {
            return member -> AuthorityFold.in(views.now()).isActive(new MemberId(member));
        }

        @Bean
        WorkspaceOwners owners(Views views) {
            return member -> AuthorityFold.in(views.now()).isOwner(new MemberId(member));
        }
    }
}
