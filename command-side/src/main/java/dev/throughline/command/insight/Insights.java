package dev.throughline.command.insight;

import dev.throughline.command.dispatch.EventSourced;
import dev.throughline.events.InsightId;
import dev.throughline.events.insight.InsightRecorded;

/** All that was learnt for one product; nothing of it is ever taken back. */
final class Insights extends EventSourced<InsightsState> {

    Insights() {
        super(InsightsState.FOLD);
    }

    static Insights first(RecordInsight command) {
        var insights = new Insights();
        insights.record(command, 1);
        return insights;
    }

    void decide(RecordInsight command) {
        record(command, state().recorded() + 1);
    }

    private void record(RecordInsight command, int number) {
        apply(new InsightRecorded(
                InsightId.of(command.product(), number),
                command.kind(),
                command.source(),
                command.text(),
                command.link(),
                command.reach(),
                command.why()));
    }
}
