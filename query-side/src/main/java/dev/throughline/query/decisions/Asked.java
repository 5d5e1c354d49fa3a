package dev.throughline.query.decisions;

import dev.throughline.events.FeatureId;
import dev.throughline.events.RequestId;
import dev.throughline.events.request.DecisionRequested;
import dev.throughline.events.request.RequestDeclined;
import dev.throughline.events.request.RequestEvent;
import dev.throughline.events.request.RequestGranted;
import dev.throughline.query.answer.Reading;
import dev.throughline.query.fact.Decided;
import dev.throughline.query.fold.Decision;
import org.jspecify.annotations.Nullable;

/** What was asked for, and of whom, in words. A command says what it would do by its name. */
final class Asked {

    private final Reading reading;

    Asked(Reading reading) {
        this.reading = reading;
    }

    String sentence(RequestEvent event) {
        return switch (event) {
            case DecisionRequested requested -> "Asked " + whom(requested) + " to " + what(requested);
            case RequestGranted granted -> "Granted " + theRequest(granted.request());
            case RequestDeclined declined -> "Declined " + theRequest(declined.request());
        };
    }

    private String theRequest(RequestId id) {
        return reading.facts(id.value())
                .latest("request")
                .map(Decided::by)
                .map(asked -> "the request of " + person(asked) + " to " + what((DecisionRequested) asked.event()))
                .orElse("the request " + id);
    }

    private String person(Decision asked) {
        return reading.person(asked.metadata().actor()).name();
    }

    private String whom(DecisionRequested requested) {
        return switch (requested.owner()) {
            case PRODUCT_MANAGER -> "the product manager of " + name(requested.scope());
            case PROJECT_MANAGER -> "the project manager of " + name(requested.scope());
            case WORKSPACE_OWNER, CONTRIBUTOR -> "the workspace’s owners";
        };
    }

    /** {@code reschedule milestone Pilot}. */
    String what(DecisionRequested requested) {
        String words = Words.apart(requested.command().name());
        Long reverted = reverted(requested);
        if (reverted != null) {
            words = words + " #" + reverted + " on";
        }
        return requested.facts().stream()
                                .map(asked -> asked.fact().subject())
                                .distinct()
                                .count()
                        == 1
                ? words + " " + name(requested.facts().getFirst().fact().subject())
                : words;
    }

    /** The position of the decision that somebody asks to revert; null where it is something else that they ask for. */
    static @Nullable Long reverted(DecisionRequested requested) {
        return requested.command().name().equals("RevertDecision")
                ? Long.valueOf(requested.command().components().path("position").asLong())
                : null;
    }

    /** What a subject is called. */
    String name(String subject) {
        try {
            return reading.title(new FeatureId(subject));
        } catch (IllegalArgumentException e) {
            return subject.startsWith("m-")
                    ? reading.person(subject).name()
                    : reading.named(subject).name();
        }
    }
}
