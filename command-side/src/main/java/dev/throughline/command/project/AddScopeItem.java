package dev.throughline.command.project;

import dev.throughline.events.FeatureId;
import dev.throughline.events.ProjectId;
import dev.throughline.events.Rationale;
import org.jspecify.annotations.Nullable;

/**
 * Take something into the project's scope; it gets the project's next number.
 *
 * @param project the project
 * @param title what it is; nothing in scope for the same feature is called so yet
 * @param feature the feature that it serves, which exists; null where it serves none
 * @param why the reason
 */
public record AddScopeItem(
        ProjectId project, String title, @Nullable FeatureId feature, Rationale why) implements ProjectCommand {}
