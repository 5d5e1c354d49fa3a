package dev.throughline.standalone.demo;

import dev.throughline.access.FirstSignIn;
import dev.throughline.access.MemberDirectory;
import dev.throughline.command.policy.Policies;
import dev.throughline.log.EventLog;
import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.codec.ServerCodecConfigurer;
import org.springframework.web.reactive.DispatcherHandler;

/** Tells the story where {@code throughline.demo} asks for it. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "throughline.demo", havingValue = "true")
public class DemoConfiguration {

    @Bean
    Demo demo(
            EventLog log,
            Policies policies,
            Clock clock,
            DispatcherHandler controllers,
            ServerCodecConfigurer codecs,
            MemberDirectory directory,
            FirstSignIn firstSignIn) {
        if (!(clock instanceof DemoClock told)) {
            throw new IllegalStateException("The story needs a clock that can be told the time");
        }
        Telling telling = new Telling(new LocalTracker(controllers, codecs), log, policies, directory, told);
        return new Demo(log, told, telling, directory, firstSignIn);
    }
}
