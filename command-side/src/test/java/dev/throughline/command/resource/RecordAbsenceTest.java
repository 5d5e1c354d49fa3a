package dev.throughline.command.resource;

import static dev.throughline.command.Refused.refused;
import static dev.throughline.command.resource.ResourceFixture.REGISTERED;
import static dev.throughline.command.resource.ResourceFixture.RESOURCE;
import static dev.throughline.command.resource.ResourceFixture.TRK;
import static dev.throughline.command.resource.ResourceFixture.WHY;
import static dev.throughline.command.resource.ResourceFixture.allocate;
import static dev.throughline.command.resource.ResourceFixture.allocated;

import dev.throughline.command.mandate.Authority;
import dev.throughline.events.AbsenceId;
import dev.throughline.events.resource.AbsenceRecorded;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RecordAbsenceTest {

    private final ResourceFixture lina = new ResourceFixture();

    @Test
    void who_is_away_says_so_whatever_is_allocated() {
        lina.given(REGISTERED, allocated(1, TRK, "2027-05-03", "2027-05-14", 80))
                .when(it -> it.decide(away("2027-05-04", "2027-05-07")))
                .expectEvents(recorded(1, "2027-05-04", "2027-05-07"));
    }

    @Test
    void the_next_absence_gets_the_next_number_and_may_reach_further() {
        lina.given(REGISTERED, recorded(1, "2027-05-04", "2027-05-07"))
                .when(it -> it.decide(away("2027-05-06", "2027-05-12")))
                .expectEvents(recorded(2, "2027-05-06", "2027-05-12"));
    }

    @Test
    void days_that_are_recorded_are_not_recorded_again() {
        lina.given(REGISTERED, recorded(1, "2027-05-04", "2027-05-07"))
                .when(it -> it.decide(away("2027-05-05", "2027-05-06")))
                .expectException(refused("absence.recorded"))
                .expectNoEvents();
    }

    @Test
    void nobody_is_allocated_on_days_on_which_they_are_away() {
        lina.given(REGISTERED, recorded(1, "2027-05-04", "2027-05-07"))
                .when(it -> it.decide(allocate(TRK, "2027-05-03", "2027-05-14", 10), Authority.NOBODY))
                .expectException(refused("allocation.over-capacity"))
                .expectNoEvents();
    }

    @Test
    void around_them_they_are() {
        lina.given(REGISTERED, recorded(1, "2027-05-04", "2027-05-07"))
                .when(it -> it.decide(allocate(TRK, "2027-05-08", "2027-05-14", 100), Authority.NOBODY))
                .expectEvents(allocated(1, TRK, "2027-05-08", "2027-05-14", 100));
    }

    private static RecordAbsence away(String from, String to) {
        return new RecordAbsence(RESOURCE, new Days(LocalDate.parse(from), LocalDate.parse(to)), WHY);
    }

    private static AbsenceRecorded recorded(int number, String from, String to) {
        return new AbsenceRecorded(AbsenceId.of(RESOURCE, number), LocalDate.parse(from), LocalDate.parse(to), WHY);
    }
}
