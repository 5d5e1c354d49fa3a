package dev.throughline.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class QuarterTest {

    @ParameterizedTest
    @CsvSource({
        "2027-Q1, 2027-01-01, 2027-03-31",
        "2027-Q2, 2027-04-01, 2027-06-30",
        "2027-Q3, 2027-07-01, 2027-09-30",
        "2999-Q4, 2999-10-01, 2999-12-31"
    })
    void a_quarter_has_a_first_and_a_last_day(String quarter, LocalDate first, LocalDate last) {
        assertThat(new Quarter(quarter).firstDay()).isEqualTo(first);
        assertThat(new Quarter(quarter).lastDay()).isEqualTo(last);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2027", "2027-Q0", "2027-Q5", "2027-q1", "27-Q1", "1969-Q4", "3000-Q1", "2027-Q1 "})
    void anything_else_is_none(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Quarter(text))
                .withMessageContaining("'" + text + "' is not a quarter");
    }
}
