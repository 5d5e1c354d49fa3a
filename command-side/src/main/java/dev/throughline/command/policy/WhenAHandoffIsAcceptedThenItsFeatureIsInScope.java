package dev.throughline.command.policy;

import dev.throughline.command.project.AddScopeItem;
import dev.throughline.events.PolicyId;
import dev.throughline.events.Rationale;
import dev.throughline.events.handoff.HandoffAccepted;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who accepts a handoff takes its feature into the project's scope, unless it is in scope already. */
@Component
final class WhenAHandoffIsAcceptedThenItsFeatureIsInScope implements Policy<FeaturesInScope> {

    private static final PolicyId ID = new PolicyId("when-a-handoff-is-accepted-then-its-feature-is-in-scope");

    @Override
    public PolicyId id() {
        return ID;
    }

    @Override
    public FeaturesInScope initial() {
        return FeaturesInScope.NONE;
    }

    @Override
    public FeaturesInScope after(FeaturesInScope features, Happened happened) {
        return features.after(happened);
    }

    @Override
    public List<Effect> follow(FeaturesInScope features, Happened cause) {
        if (!(cause.event() instanceof HandoffAccepted accepted)) {
            return List.of();
        }
        var feature = accepted.handoff().feature();
        var project = accepted.handoff().project();
        return features.inScope(feature, project)
                ? List.of()
                : List.of(Effect.of(
                        cause,
                        accepted.handoff(),
                        new AddScopeItem(project, features.title(feature), feature, Rationale.NONE)));
    }
}
