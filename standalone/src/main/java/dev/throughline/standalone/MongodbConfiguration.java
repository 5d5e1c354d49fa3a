package dev.throughline.standalone;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import dev.throughline.log.mongodb.MongoDatabases;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;

/** The process's one connection to MongoDB, if that is where everything is kept. */
@Configuration(proxyBeanMethods = false)
@Conditional(KeptInMongodb.class)
class MongodbConfiguration {

    @Bean(destroyMethod = "close")
    MongoDatabases mongodb(Settings settings) {
        return MongoDatabases.open(settings.mongodbUri());
    }

    @Bean(destroyMethod = "")
    MongoClient mongoClient(MongoDatabases mongodb) {
        return mongodb.client();
    }

    /** Nobody else makes anything in it before the log has found that it is a workspace's, or empty. */
    @Bean
    @DependsOn("eventLog")
    MongoDatabase mongoDatabase(MongoDatabases mongodb) {
        return mongodb.database();
    }
}
