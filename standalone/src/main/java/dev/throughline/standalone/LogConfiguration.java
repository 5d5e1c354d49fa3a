package dev.throughline.standalone;

import dev.throughline.log.EventLog;
import dev.throughline.log.sqlite.SqliteEventLog;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The log of the data directory: what serving and every operation on the log need. */
@Configuration(proxyBeanMethods = false)
@Import(Basics.class)
class LogConfiguration {

    @Bean(destroyMethod = "close")
    EventLog eventLog(Settings settings, Clock clock) {
        return SqliteEventLog.open(settings.dataDir(), clock);
    }
}
