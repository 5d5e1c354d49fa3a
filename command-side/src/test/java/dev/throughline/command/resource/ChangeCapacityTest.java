package dev.throughline.command.resource;

import static dev.throughline.command.Refused.refused;
import static dev.throughline.command.resource.ResourceFixture.APP;
import static dev.throughline.command.resource.ResourceFixture.REGISTERED;
import static dev.throughline.command.resource.ResourceFixture.RESOURCE;
import static dev.throughline.command.resource.ResourceFixture.TRK;
import static dev.throughline.command.resource.ResourceFixture.WHY;
import static dev.throughline.command.resource.ResourceFixture.allocate;
import static dev.throughline.command.resource.ResourceFixture.allocated;

import dev.throughline.command.mandate.Authority;
import dev.throughline.events.resource.CapacityChanged;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ChangeCapacityTest {

    private final ResourceFixture lina = new ResourceFixture();

    @Test
    void there_is_less_from_a_day_on() {
        lina.given(REGISTERED)
                .when(it -> it.decide(to(60, "2027-02-01"), NOBODY))
                .expectEvents(changed(60, "2027-02-01"));
    }

    @Test
    void the_allocations_of_earlier_days_do_not_matter() {
        lina.given(REGISTERED, allocated(1, TRK, "2027-01-04", "2027-01-31", 80))
                .when(it -> it.decide(to(60, "2027-02-01"), NOBODY))
                .expectEvents(changed(60, "2027-02-01"));
    }

    @Test
    void it_is_never_less_than_what_is_allocated_from_then_on() {
        lina.given(
                        REGISTERED,
                        allocated(1, TRK, "2027-01-04", "2027-02-12", 40),
                        allocated(2, APP, "2027-02-08", "2027-02-26", 30))
                .when(it -> it.decide(to(60, "2027-02-01"), NOBODY))
                .expectException(refused("capacity.below-allocations"))
                .expectNoEvents();
    }

    @Test
    void what_holds_already_is_not_decided_again() {
        lina.given(REGISTERED, changed(60, "2027-02-01"))
                .when(it -> it.decide(to(60, "2027-03-01"), NOBODY))
                .expectException(refused("capacity.unchanged"))
                .expectNoEvents();
    }

    @Test
    void a_change_from_an_earlier_day_supersedes_the_later_one() {
        lina.given(REGISTERED, changed(60, "2027-03-01"), changed(80, "2027-02-01"))
                .when(it -> it.decide(allocate(TRK, "2027-03-01", "2027-03-05", 80), NOBODY))
                .expectEvents(allocated(1, TRK, "2027-03-01", "2027-03-05", 80));
    }

    @Test
    void nobody_is_allocated_past_what_there_is_from_then_on() {
        lina.given(REGISTERED, changed(60, "2027-02-01"))
                .when(it -> it.decide(allocate(TRK, "2027-01-25", "2027-02-05", 70), NOBODY))
                .expectException(refused("allocation.over-capacity"))
                .expectNoEvents();
    }

    private static final Authority NOBODY = Authority.NOBODY;

    private static ChangeCapacity to(int percent, String from) {
        return new ChangeCapacity(RESOURCE, percent, LocalDate.parse(from), WHY);
    }

    private static CapacityChanged changed(int percent, String from) {
        return new CapacityChanged(RESOURCE, percent, LocalDate.parse(from), WHY);
    }
}
