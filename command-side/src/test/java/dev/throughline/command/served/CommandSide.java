package dev.throughline.command.served;

import dev.throughline.access.AccessConfiguration;
import dev.throughline.access.FirstSignIn;
import dev.throughline.command.CommandConfiguration;
import dev.throughline.command.authority.FirstOwner;
import dev.throughline.log.EventLog;
import dev.throughline.log.sqlite.SqliteEventLog;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The command side as it is served: real HTTP on a free port, real files, people who signed in. */
public final class CommandSide implements AutoCloseable {

    private static final String PASSWORD = "correct horse battery staple";

    private final AtomicInteger names = new AtomicInteger();
    private final ConfigurableApplicationContext context;
    private final Person owner;

    private CommandSide(ConfigurableApplicationContext context) {
        this.context = context;
        var founder = context.getBean(FirstOwner.class).memberId();
        var link = context.getBean(FirstSignIn.class).link(founder).orElseThrow();
        this.owner = signIn(founder, link);
    }

    /** Starts in an empty folder; the workspace is founded then, and its owner signed in. */
    public static CommandSide start(Path folder) {
        return start(folder, log -> log);
    }

    /** The same, with something between the commands and their log. */
    public static CommandSide start(Path folder, UnaryOperator<EventLog> between) {
        return new CommandSide(new SpringApplicationBuilder(Served.class)
                .web(WebApplicationType.REACTIVE)
                .initializers(
                        context -> context.getBeanFactory().registerSingleton("between", new Between(folder, between)))
                .properties(Map.of(
                        "server.port", "0",
                        "spring.main.banner-mode", "off",
                        "axon.update-check.disabled", "true",
                        "throughline.data-dir", folder.toString()))
                .run());
    }

    /** The workspace's first owner. */
    public Person owner() {
        return owner;
    }

    /** Somebody new, admitted by the owner, signed in by the invitation. */
    public Person admit(String handle) {
        var member = admitOnly(handle);
        var invitation = owner.post("/api/members/" + member + "/invitation", Map.of());
        return signIn(member, invitation.expect(201).text("/link"));
    }

    /** Somebody new who never signs in; the answer is the member id. */
    public String admitOnly(String handle) {
        var body = Map.of("handle", handle, "name", "Member " + handle, "email", handle + "@example.org");
        return owner.post("/api/members", body).expect(201).text("/id");
    }

    /** A handle that nobody has. */
    public String freeHandle() {
        return "person-" + names.incrementAndGet();
    }

    /** Somebody who isn't signed in. */
    public Person nobody() {
        return new Person(base(), "", null);
    }

    /** The log that the commands go to. */
    public EventLog log() {
        return context.getBean(EventLog.class);
    }

    @Override
    public void close() {
        context.close();
    }

    private Person signIn(String member, String link) {
        return new SignIn(base()).byInvitation(member, link, PASSWORD);
    }

    private URI base() {
        return URI.create("http://localhost:" + context.getEnvironment().getProperty("local.server.port"));
    }

    private record Between(Path folder, UnaryOperator<EventLog> wrapping) {}

    /** Not annotated as a configuration: the command side's scan would find it, in every other test too. */
    @EnableAutoConfiguration
    @Import({CommandConfiguration.class, AccessConfiguration.class})
    static class Served {

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }

        @Bean
        EventLog eventLog(Between between, Clock clock) {
            return between.wrapping().apply(SqliteEventLog.open(between.folder(), clock));
        }

        /** Hashing is not what is tested here. */
        @Bean
        PasswordEncoder quickly() {
            return new BCryptPasswordEncoder(4);
        }
    }
}
