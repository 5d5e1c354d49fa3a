package dev.throughline.standalone;

import dev.throughline.standalone.demo.DemoClock;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What everything needs: the settings and the time. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Settings.class)
class Basics {

    @Bean
    Clock clock(Settings settings) {
        return settings.demo() ? new DemoClock(Clock.systemUTC()) : Clock.systemUTC();
    }
}
