package dev.throughline.command.policy;

import com.mongodb.client.MongoDatabase;
import dev.throughline.log.EventLog;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the policies to work. */
@Configuration(proxyBeanMethods = false)
class PolicyConfiguration {

    /** Where the log is: in MongoDB if the launcher has opened a database, otherwise beside it in the data directory. */
    @Bean
    Checkpoints policyCheckpoints(
            ObjectProvider<MongoDatabase> mongo, @Value("${throughline.data-dir:./data}") String dataDir) {
        var database = mongo.getIfAvailable();
        return database == null ? CheckpointFile.open(Path.of(dataDir)) : MongoCheckpoints.open(database);
    }

    @Bean
    Policies policies(EventLog log, Effects effects, Checkpoints checkpoints, Clock clock, List<Policy<?>> policies) {
        return new Policies(log, effects, checkpoints, clock, policies);
    }
}
