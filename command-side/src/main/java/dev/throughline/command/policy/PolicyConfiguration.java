package dev.throughline.command.policy;

import dev.throughline.log.EventLog;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the policies to work. */
@Configuration(proxyBeanMethods = false)
class PolicyConfiguration {

    @Bean(destroyMethod = "close")
    CheckpointFile policyCheckpoints(@Value("${throughline.data-dir:./data}") String dataDir) {
        return CheckpointFile.open(Path.of(dataDir));
    }

    @Bean
    Policies policies(EventLog log, Effects effects, Checkpoints checkpoints, Clock clock, List<Policy<?>> policies) {
        return new Policies(log, effects, checkpoints, clock, policies);
    }
}
