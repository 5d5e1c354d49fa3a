package dev.throughline.standalone;

import dev.throughline.log.EventLog;
import dev.throughline.log.mongodb.MongoDatabases;
import dev.throughline.log.mongodb.MongoEventLog;
import dev.throughline.log.sqlite.SqliteEventLog;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The log, in the data directory or in MongoDB: what serving and every operation on the log need. */
@Configuration(proxyBeanMethods = false)
@Import({Basics.class, MongodbConfiguration.class})
class LogConfiguration {

    @Bean(destroyMethod = "close")
    EventLog eventLog(Settings settings, Clock clock, ObjectProvider<MongoDatabases> mongodb) {
        MongoDatabases given = mongodb.getIfAvailable();
        return given == null
                ? SqliteEventLog.open(settings.dataDir(), clock)
                : new LeftBehind(settings).requireNone(MongoEventLog.open(given.client(), given.database(), clock));
    }
}
