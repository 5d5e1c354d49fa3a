package dev.throughline.query.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WorkingDaysTest {

    @ParameterizedTest(name = "from {0} to {1}: {2}")
    @CsvSource({
        "2027-03-01, 2027-03-01, 0", // Monday
        "2027-03-01, 2027-03-04, 3", // Monday to Thursday
        "2027-03-05, 2027-03-06, 0", // Friday to Saturday
        "2027-03-05, 2027-03-08, 1", // Friday to Monday
        "2027-03-06, 2027-03-07, 0", // Saturday to Sunday
        "2027-03-06, 2027-03-08, 1", // Saturday to Monday
        "2027-03-03, 2027-03-10, 5", // Wednesday to Wednesday
        "2027-03-05, 2027-03-15, 6", // Friday to the Monday after next
        "2027-03-10, 2027-03-08, 0" // a clock that went back
    })
    void working_days_that_have_begun_since(LocalDate since, LocalDate today, int days) {
        assertThat(WorkingDays.since(since, today)).isEqualTo(days);
    }

    @ParameterizedTest
    @CsvSource({
        "2027-03-17, 0, 2027-03-17",
        "2027-03-17, 1, 2027-03-18",
        "2027-03-19, 1, 2027-03-22",
        "2027-03-17, 5, 2027-03-24",
        "2027-03-17, 8, 2027-03-29",
        "2027-03-20, 1, 2027-03-22",
        "2027-03-20, 5, 2027-03-26"
    })
    void the_day_after_so_many_working_days(LocalDate day, int workingDays, LocalDate then) {
        assertThat(WorkingDays.after(day, workingDays)).isEqualTo(then);
    }
}
