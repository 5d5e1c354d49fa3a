package dev.throughline.query;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import dev.throughline.log.EventLog;
import dev.throughline.log.mongodb.MongoDatabases;
import dev.throughline.log.mongodb.MongoEventLog;
import dev.throughline.mongodb.testing.MongoServer;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/**
 * Log, accounts and views in a database that no test has used, beside a {@link Server}'s own beans. No configuration by
 * annotation: the other tests' servers would find it.
 */
final class InMongo {

    @Bean(destroyMethod = "close")
    MongoDatabases mongodb() {
        return MongoDatabases.open(MongoServer.shared().uri(MongoServer.shared().freshDatabase()));
    }

    @Bean(destroyMethod = "")
    MongoClient mongoClient(MongoDatabases mongodb) {
        return mongodb.client();
    }

    @Bean
    MongoDatabase mongoDatabase(MongoDatabases mongodb) {
        return mongodb.database();
    }

    @Bean(destroyMethod = "close")
    @Primary
    EventLog logInMongo(MongoClient client, MongoDatabase database, Clock clock) {
        return MongoEventLog.open(client, database, clock);
    }
}
