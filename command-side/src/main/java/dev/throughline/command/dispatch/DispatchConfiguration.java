package dev.throughline.command.dispatch;

import dev.throughline.log.EventLog;
import dev.throughline.log.axon.EventNames;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.axonframework.commandhandling.AnnotationCommandHandlerAdapter;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.eventsourcing.eventstore.EventStore;
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

    @Bean
    Streams streams(EventLog log) {
        return new Streams(log);
    }

    @Bean
    Repositories repositories(EventStore eventStore, Streams streams) {
        return new Repositories(eventStore, new FifoLocks(LOCK_WAIT), streams);
    }

    @Bean
    Gate gate(Streams streams, EventLog log, Clock clock) {
        return new Gate(streams, new FactChecks(log), clock);
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
