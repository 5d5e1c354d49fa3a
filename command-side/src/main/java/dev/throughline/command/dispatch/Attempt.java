package dev.throughline.command.dispatch;

import dev.throughline.events.DecisionMetadata;
import dev.throughline.events.Role;
import dev.throughline.log.axon.CommitContext;
import java.time.Instant;
import java.util.List;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/** One try at a command: what it was asked with, what it leads to, and under which metadata its events are recorded. */
final class Attempt {

    /** The one entry of an event's metadata on its way through Axon; the log keeps its value. */
    static final String DECISION = "decision";

    private static final String ATTEMPT = Attempt.class.getName();

    private Asking asking;
    private final CommitContext commit;
    private List<DecisionMetadata> decisions = List.of();
    private @Nullable DecisionMetadata decision;
    private @Nullable Instant moment;
    private @Nullable Terms within;

    Attempt(Asking asking) {
        this.asking = asking;
        this.commit = new CommitContext(asking.commandId(), asking.request());
    }

    /** The one under way. */
    static Attempt current() {
        Attempt attempt = CurrentUnitOfWork.get().root().getResource(ATTEMPT);
        if (attempt == null) {
            throw new IllegalStateException("Not within a command that came through the dispatch");
        }
        return attempt;
    }

    /** Carries the attempt of the message into the unit of work that handles it. */
    static Object carry(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain) throws Exception {
        var attempt = (Attempt) unitOfWork.getMessage().getMetaData().get(ATTEMPT);
        if (attempt == null) {
            throw new IllegalStateException("A command comes through the dispatch or not at all");
        }
        attempt.commit.attachTo(unitOfWork);
        unitOfWork.root().resources().put(ATTEMPT, attempt);
        unitOfWork.registerCorrelationDataProvider(message -> attempt.metadata());
        return chain.proceed();
    }

    MetaData asMetadata() {
        return MetaData.with(ATTEMPT, this);
    }

    Asking asking() {
        return asking;
    }

    CommitContext commit() {
        return commit;
    }

    /** Meanwhile, it is another one who asks. */
    void asking(Asking other, Runnable meanwhile) {
        var before = asking;
        var judged = decisions;
        var current = decision;
        asking = other;
        decision = null;
        try {
            meanwhile.run();
        } finally {
            asking = before;
            decisions = judged;
            decision = current;
        }
    }

    /** Under these the command's events are recorded, one for each role exercised; from here on, under the first. */
    void judged(DecisionMetadata... metadata) {
        decisions = List.of(metadata);
        decision = decisions.getFirst();
    }

    /** The one moment at which all that this attempt leads to is judged, and happened: the first that is said here. */
    Instant at(Instant now) {
        if (moment == null) {
            moment = now;
            commit.happenedAt(now);
        }
        return moment;
    }

    /** From here on, events are recorded as decided in this role. */
    void as(Role role) {
        decision = decisions.stream()
                .filter(judged -> judged.role() == role)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nobody judged what is decided as " + role));
    }

    /** As whose the command at hand is judged. */
    Terms terms() {
        return within == null ? new Terms.Own(asking.revision(), asking.errors()) : within;
    }

    /** Meanwhile a command within this one is judged, on terms of its own. */
    void on(Terms terms, Runnable meanwhile) {
        var before = within;
        within = terms;
        try {
            meanwhile.run();
        } finally {
            within = before;
        }
    }

    private MetaData metadata() {
        return decision == null ? MetaData.emptyInstance() : MetaData.with(DECISION, decision);
    }
}
