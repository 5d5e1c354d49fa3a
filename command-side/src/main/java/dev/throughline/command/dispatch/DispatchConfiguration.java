package dev.throughline.command.dispatch;

import com.mongodb.client.MongoDatabase;
import dev.throughline.log.EventLog;
import dev.throughline.log.axon.EventNames;
import dev.throughline.log.axon.LogEventStorageEngine;
import dev.throughline.log.mongodb.MongoSnapshots;
import dev.throughline.log.state.HeapSnapshots;
import dev.throughline.log.state.Snapshots;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.axonframework.commandhandling.AnnotationCommandHandlerAdapter;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires Axon by hand: nothing is found, retried, cached or correlated that isn't said here. */
@Configuration(proxyBeanMethods = false)
class DispatchConfiguration {

    private static final Duration LOCK_WAIT = Duration.ofSeconds(2);

    @Bean
    EventNames eventNames() {
        return new CatalogueNames();
    }

    /** Beside the log, in MongoDB; beside a log in a file, in memory, since one process begins anew as it ends. */
    @Bean
    Snapshots snapshots(ObjectProvider<MongoDatabase> database) {
        var mongodb = database.getIfAvailable();
        return mongodb == null ? new HeapSnapshots() : MongoSnapshots.in(mongodb);
    }

    /** Nothing of this side tails the log through Axon, so its store needs no thread of its own for that. */
    @Bean
    EventStore eventStore(EventLog log, EventNames names, Snapshots snapshots) {
        return EmbeddedEventStore.builder()
                .storageEngine(LogEventStorageEngine.builder(log, names)
                        .snapshots(snapshots)
                        .build())
                .optimizeEventConsumption(false)
                .build();
    }

    @Bean(destroyMethod = "close")
    Streams streams(EventLog log, Snapshots snapshots) {
        return new Streams(log, snapshots);
    }

    @Bean
    Repositories repositories(EventStore eventStore, Streams streams) {
        return new Repositories(eventStore, new FifoLocks(LOCK_WAIT), streams);
    }

    @Bean
    Standing standing(Streams streams) {
        var standing = new Standing(streams);
        standing.caughtUp();
        return standing;
    }

    @Bean(destroyMethod = "close")
    OthersFollower othersFollower(EventLog log, Standing standing, Streams streams) {
        return new OthersFollower(log, standing, streams);
    }

    @Bean
    Gate gate(Standing standing, EventLog log, Clock clock) {
        return new Gate(standing, new FactChecks(log), clock);
    }

    @Bean
    Decisions decisions(ObjectProvider<DecisionHandler> handlers) {
        return new Decisions(handlers::stream);
    }

    @Bean
    CommandBus commandBus(List<DecisionHandler> handlers) {
        var bus = SimpleCommandBus.builder().build();
        bus.registerHandlerInterceptor(Attempt::carry);
        handlers.forEach(handler -> new AnnotationCommandHandlerAdapter<>(handler).subscribe(bus));
        return bus;
    }

    @Bean
    Dispatch dispatch(CommandBus bus, EventLog log) {
        return new Dispatch(DefaultCommandGateway.builder().commandBus(bus).build(), log);
    }
}
