package dev.throughline.standalone;

import dev.throughline.access.AccessConfiguration;
import dev.throughline.access.FirstSignIn;
import dev.throughline.access.MemberDirectory;
import dev.throughline.command.CommandConfiguration;
import dev.throughline.command.authority.FirstOwner;
import dev.throughline.query.QueryConfiguration;
import dev.throughline.standalone.demo.Demo;
import dev.throughline.standalone.demo.DemoConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/**
 * Both sides in one process, on one data directory.
 *
 * <p>Without a word on the command line it serves; with words it carries out an {@link Operation} instead. Exit codes: 0
 * done, 1 it could not start or the operation found something wrong, 2 there is no such operation.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({
    LogConfiguration.class,
    AccessConfiguration.class,
    CommandConfiguration.class,
    QueryConfiguration.class,
    DemoConfiguration.class,
    ApiDocument.class
})
class Throughline {

    static final int REFUSED = 1;

    public static void main(String[] arguments) {
        leaveNoTraceElsewhere();
        Operations.all().run(arguments).ifPresentOrElse(System::exit, () -> serve(arguments));
    }

    /** Axon would otherwise ask its makers for updates and keep a file in the home directory. */
    private static void leaveNoTraceElsewhere() {
        System.setProperty("axoniq.update-checker.disabled", "true");
    }

    private static void serve(String... arguments) {
        try {
            new SpringApplication(Throughline.class).run(arguments);
        } catch (RuntimeException alreadyReported) {
            // threads that were started before the refusal must not keep the process alive
            System.exit(REFUSED);
        }
    }

    @Bean
    WhereToOpen whereToOpen(
            Settings settings,
            FirstOwner owner,
            FirstSignIn firstSignIn,
            MemberDirectory directory,
            ObjectProvider<Demo> demo) {
        return new WhereToOpen(settings, owner, firstSignIn, directory, demo);
    }
}
