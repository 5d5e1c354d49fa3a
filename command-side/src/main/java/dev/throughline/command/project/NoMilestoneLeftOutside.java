package dev.throughline.command.project;

import dev.throughline.command.rule.Rule;
import java.util.Collection;
import java.util.stream.Collectors;

/** A schedule holds the milestones that there are: those that it would leave outside are moved first. */
record NoMilestoneLeftOutside(Schedule schedule, Collection<Milestone> milestones) implements Rule {

    @Override
    public String code() {
        return "schedule.excludes-milestones";
    }

    @Override
    public boolean holds() {
        return milestones.stream().allMatch(milestone -> schedule.holds(milestone.due()));
    }

    @Override
    public String explanation() {
        return "The schedule " + schedule + " leaves milestones outside: " + outside() + ". Move them first.";
    }

    private String outside() {
        return milestones.stream()
                .filter(milestone -> !schedule.holds(milestone.due()))
                .map(milestone -> milestone.id() + " \"" + milestone.name() + "\" on " + milestone.due())
                .collect(Collectors.joining(", "));
    }
}
