package dev.throughline.standalone.demo;

import dev.throughline.access.MemberDirectory;
import dev.throughline.access.Person;
import dev.throughline.command.dispatch.Asking;
import dev.throughline.command.policy.Policies;
import dev.throughline.events.MemberId;
import dev.throughline.log.EventLog;
import dev.throughline.standalone.demo.LocalTracker.Reply;
import java.util.List;
import java.util.Objects;

/** Takes the story's steps, one after the other, each at its moment. */
final class Telling {

    private final LocalTracker tracker;
    private final EventLog log;
    private final Policies policies;
    private final MemberDirectory directory;
    private final DemoClock clock;

    Telling(LocalTracker tracker, EventLog log, Policies policies, MemberDirectory directory, DemoClock clock) {
        this.tracker = tracker;
        this.log = log;
        this.policies = policies;
        this.directory = directory;
        this.clock = clock;
    }

    /** Tells what the log does not hold yet: each step is one command, however often it is told. */
    void tell(StoryDays days) {
        List<Step> steps = Story.steps();
        int told = told(steps);
        if (told == steps.size()) {
            return;
        }
        Wording wording = new Wording(days);
        for (Step step : steps) {
            clock.tell(days.at(step.day(), step.time()));
            if (step.refused() == null || steps.indexOf(step) >= told) {
                take(step, wording);
                policies.catchUp();
            }
        }
    }

    /** How many steps were told up to the last one that the log holds. */
    private int told(List<Step> steps) {
        int told = steps.size();
        while (told > 0 && !isRecorded(steps.get(told - 1))) {
            told--;
        }
        return told;
    }

    private boolean isRecorded(Step step) {
        return directory
                .byHandle(step.who())
                .flatMap(actor -> log.findCommand(Asking.commandId(new MemberId(actor.id()), step.key())))
                .isPresent();
    }

    private void take(Step step, Wording wording) {
        Person actor = directory.byHandle(step.who()).orElseThrow();
        Reply reply = tracker.send(
                actor.id(), step.method(), wording.text(step.path()), step.key(), wording.value(step.body()));
        if (!Objects.equals(reply.refusal(), step.refused())) {
            throw new IllegalStateException(step + " was answered by " + reply);
        }
        if (step.name() != null) {
            wording.remember(
                    step.name(),
                    reply.id().orElseThrow(() -> new IllegalStateException(step + " was answered by " + reply)));
        }
    }
}
