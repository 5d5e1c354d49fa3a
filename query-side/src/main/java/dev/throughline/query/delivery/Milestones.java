package dev.throughline.query.delivery;

import dev.throughline.events.MilestoneId;
import dev.throughline.events.ProjectId;
import dev.throughline.query.answer.Reading;
import dev.throughline.query.answer.Unknown;
import dev.throughline.query.authority.Place;
import dev.throughline.query.delivery.MilestoneAnswer.MilestoneFeature;
import dev.throughline.query.delivery.MilestoneAnswer.Move;
import dev.throughline.query.fact.Decided;
import dev.throughline.query.forecast.Forecasts;
import dev.throughline.query.timeline.Milestone;
import dev.throughline.query.timeline.TimelineFold;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** Milestones with how their days moved. */
final class Milestones {

    private static final String[] ON_AN_OPEN_ONE = {"RescheduleMilestone", "ReachMilestone", "DropMilestone"};

    private final Reading reading;

    Milestones(Reading reading) {
        this.reading = reading;
    }

    List<MilestoneAnswer> of(ProjectId project) {
        return TimelineFold.of(project, reading.snapshot()).stream()
                .map(this::answer)
                .toList();
    }

    OneMilestone one(MilestoneId id) {
        Milestone milestone = TimelineFold.milestone(id, reading.snapshot())
                .filter(found -> reading.maySee(Place.of(id.project())))
                .orElseThrow(() -> Unknown.is(id.value()));
        return new OneMilestone(
                reading.position(),
                answer(milestone),
                reading.named(id.project().value()),
                reading.broken(id.project().value()));
    }

    private MilestoneAnswer answer(Milestone milestone) {
        String key = milestone.id().value();
        return new MilestoneAnswer(
                key,
                reading.fact(key, "name"),
                reading.fact(key, "due"),
                milestone.firstDue(),
                milestone.features().stream()
                        .map(feature -> new MilestoneFeature(feature.value(), reading.title(feature)))
                        .toList(),
                moves(reading.facts(key).chain("due")),
                milestone.state(),
                milestone.reached(),
                reading.fact(key, "state"),
                new Forecasts(reading).of(milestone),
                milestone.open() ? reading.may(Place.of(milestone.id().project()), ON_AN_OPEN_ONE) : List.of());
    }

    private List<Move> moves(List<Decided> chain) {
        return IntStream.range(1, chain.size())
                .mapToObj(i -> {
                    Decided move = chain.get(i);
                    return new Move(
                            day(chain.get(i - 1)),
                            day(move),
                            move.by().position(),
                            reading.deciders(move.by().metadata().decidedBy()),
                            move.by().metadata().decidedAt(),
                            move.by().event().why());
                })
                .toList();
    }

    private static LocalDate day(Decided decided) {
        return LocalDate.parse(decided.value().asString());
    }
}
