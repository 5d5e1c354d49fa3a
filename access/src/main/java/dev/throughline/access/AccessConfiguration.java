package dev.throughline.access;

import dev.throughline.access.problem.BodyLimit;
import dev.throughline.access.problem.ProblemRendering;
import dev.throughline.access.problem.StrictJson;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.codec.ServerCodecConfigurer;
import org.springframework.http.codec.json.JacksonJsonDecoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.web.reactive.config.WebFluxConfigurer;

/**
 * The module's only way in for Spring. It needs a {@link Clock}, a {@link Membership} and a {@link WorkspaceOwners}, and
 * gives a {@link MemberDirectory}, {@link FirstSignIn}, {@link SignedInWatch} and {@link ProblemRendering}. Bodies that
 * a controller takes as {@code @RequestBody} are read as {@link StrictJson} does. Passwords are hashed by Argon2id unless
 * there is a bean {@link PasswordEncoder}.
 */
@Configuration(proxyBeanMethods = false)
@Import({
    SecurityConfiguration.class,
    SessionController.class,
    InvitationController.class,
    TokenController.class,
    HealthController.class
})
public class AccessConfiguration {

    @Bean
    AccountStore accountStore(@Value("${throughline.data-dir:./data}") String dataDir) {
        return AccountStore.open(Path.of(dataDir));
    }

    @Bean
    Passwords passwords(ObjectProvider<PasswordEncoder> encoder) {
        return new Passwords(encoder.getIfAvailable(Passwords::argon2));
    }

    @Bean
    Endings endings() {
        return new Endings(Duration.ofSeconds(30));
    }

    @Bean
    Sessions sessions(AccountStore store, Endings endings, Clock clock) {
        return new Sessions(store, endings, clock);
    }

    @Bean
    Tokens tokens(AccountStore store, Endings endings, Clock clock) {
        return new Tokens(store, endings, clock);
    }

    @Bean
    Invitations invitations(Clock clock) {
        return new Invitations(clock);
    }

    @Bean
    StoredMembers memberDirectory(AccountStore store, List<WayIn> waysIn) {
        return new StoredMembers(store, waysIn);
    }

    @Bean
    SigningIn signingIn(
            AccountStore store,
            MemberDirectory directory,
            Membership membership,
            Passwords passwords,
            Sessions sessions,
            Invitations invitations,
            Clock clock) {
        return new SigningIn(store, directory, membership, passwords, sessions, invitations, new SignInThrottle(clock));
    }

    @Bean
    Authenticator authenticator(Sessions sessions, Tokens tokens, Membership membership) {
        return new Authenticator(sessions, tokens, membership);
    }

    @Bean
    SignedInWatch signedInWatch(Endings endings, Authenticator authenticator) {
        return signedIn -> endings.of(signedIn, authenticator::isAlive);
    }

    @Bean
    ProblemRendering problemRendering() {
        return new ProblemRendering();
    }

    @Bean
    BodyLimit bodyLimit() {
        return new BodyLimit();
    }

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    WebFluxConfigurer strictBodies() {
        return new WebFluxConfigurer() {
            @Override
            public void configureHttpMessageCodecs(ServerCodecConfigurer codecs) {
                codecs.defaultCodecs().maxInMemorySize(StrictJson.MAX_BYTES);
                codecs.defaultCodecs().jacksonJsonDecoder(new JacksonJsonDecoder(StrictJson.mapper()));
            }
        };
    }
}
