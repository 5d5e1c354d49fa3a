package dev.throughline.command.insight;

import dev.throughline.command.dispatch.Aggregates;
import dev.throughline.command.dispatch.DecisionHandler;
import dev.throughline.command.dispatch.Gate;
import dev.throughline.command.dispatch.Repositories;
import dev.throughline.command.dispatch.Streams;
import dev.throughline.command.mandate.Scope;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;

/** Takes what members contribute about customers and market. */
@Component
final class InsightDecisions implements DecisionHandler {

    private final Aggregates<Insights> insights;
    private final Streams streams;
    private final Gate gate;

    InsightDecisions(Repositories repositories, Streams streams, Gate gate) {
        this.insights = repositories.of(Insights.class, Insights::new, InsightsState.FOLD);
        this.streams = streams;
        this.gate = gate;
    }

    @CommandHandler
    void handle(RecordInsight command) {
        var known = insights.find(command.stream());
        if (!streams.exists(command.product().stream())) {
            throw Aggregates.unknown(command.product()).exception();
        }
        gate.judge(command, Scope.workspace());
        known.ifPresentOrElse(
                more -> more.execute(it -> it.decide(command)), () -> insights.create(() -> Insights.first(command)));
    }
}
