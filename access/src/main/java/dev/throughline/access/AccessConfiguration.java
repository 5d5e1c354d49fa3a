package dev.throughline.access;

import com.mongodb.client.MongoDatabase;
import dev.throughline.access.account.AccountStore;
import dev.throughline.access.mongodb.MongoAccountStore;
import dev.throughline.access.problem.BodyLimit;
import dev.throughline.access.problem.ProblemRendering;
import dev.throughline.access.problem.StrictJson;
import dev.throughline.access.sqlite.SqliteAccountStore;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
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
 * there is a bean {@link PasswordEncoder}. Accounts are kept in the {@link MongoDatabase} if there is such a bean, else in
 * a file of the data directory.
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
    AccountStore accountStore(
            ObjectProvider<MongoDatabase> database, @Value("${throughline.data-dir:./data}") String dataDir) {
        var given = database.getIfAvailable();
        return given == null ? SqliteAccountStore.open(Path.of(dataDir)) : MongoAccountStore.open(given);
    }

    @Bean
    Passwords passwords(ObjectProvider<PasswordEncoder> encoder) {
        return new Passwords(encoder.getIfAvailable(Passwords::argon2));
    }

    @Bean
    Endings endings(AccountStore store) {
        return new Endings(store, Duration.ofSeconds(30));
    }

    @Bean
    Sessions sessions(AccountStore store, Clock clock) {
        return new Sessions(store, clock);
    }

    @Bean
    Tokens tokens(AccountStore store, Clock clock) {
        return new Tokens(store, clock);
    }

    @Bean
    Invitations invitations(AccountStore store, Clock clock) {
        return new Invitations(store, clock);
    }

    @Bean
    StoredMembers memberDirectory(AccountStore store) {
        return new StoredMembers(store);
    }

    @Bean
    SigningIn signingIn(
            AccountStore store,
            Membership membership,
            Passwords passwords,
            Sessions sessions,
            Invitations invitations,
            Clock clock) {
        return new SigningIn(store, membership, passwords, sessions, invitations, new SignInThrottle(clock));
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
