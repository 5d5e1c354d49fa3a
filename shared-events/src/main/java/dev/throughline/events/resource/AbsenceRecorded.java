package dev.throughline.events.resource;

import dev.throughline.events.AbsenceId;
import dev.throughline.events.Decides;
import dev.throughline.events.Rationale;
import dev.throughline.events.ResourceId;
import dev.throughline.events.Role;
import java.time.LocalDate;

/**
 * A member said when they are away: on these days there is nothing of them, whatever is allocated.
 *
 * @param absence the absence
 * @param from the first day
 * @param to the last day
 * @param why the reason
 */
@Decides(
        command = "RecordAbsence",
        by = Role.CONTRIBUTOR,
        facts = {
            @Decides.Fact(
                    name = "absence",
                    of = "absence",
                    value = {"from", "to"})
        })
public record AbsenceRecorded(AbsenceId absence, LocalDate from, LocalDate to, Rationale why) implements ResourceEvent {

    @Override
    public ResourceId resource() {
        return absence.resource();
    }
}
