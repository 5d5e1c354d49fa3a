package dev.throughline.command.resource;

import static dev.throughline.command.Refused.refused;
import static dev.throughline.command.resource.ResourceFixture.APP;
import static dev.throughline.command.resource.ResourceFixture.REGISTERED;
import static dev.throughline.command.resource.ResourceFixture.RESOURCE;
import static dev.throughline.command.resource.ResourceFixture.TRK;
import static dev.throughline.command.resource.ResourceFixture.WHY;
import static dev.throughline.command.resource.ResourceFixture.allocate;
import static dev.throughline.command.resource.ResourceFixture.allocated;
import static dev.throughline.command.resource.ResourceFixture.released;

import dev.throughline.command.mandate.Authority;
import dev.throughline.events.resource.ResourceKind;
import dev.throughline.events.resource.ResourceRegistered;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AllocateResourceTest {

    private final ResourceFixture lina = new ResourceFixture();

    @Test
    void a_person_with_nothing_to_do_can_be_allocated_altogether() {
        lina.given(REGISTERED)
                .when(resource -> resource.decide(allocate(TRK, "2027-01-04", "2027-01-29", 100), Authority.NOBODY))
                .expectEvents(allocated(1, TRK, "2027-01-04", "2027-01-29", 100));
    }

    @Test
    void two_projects_share_a_person_up_to_the_last_percent() {
        lina.given(REGISTERED, allocated(1, TRK, "2027-01-04", "2027-01-29", 60))
                .when(resource -> resource.decide(allocate(APP, "2027-01-04", "2027-01-29", 40), Authority.NOBODY))
                .expectEvents(allocated(2, APP, "2027-01-04", "2027-01-29", 40));
    }

    @Test
    void one_percent_too_much_is_refused() {
        lina.given(REGISTERED, allocated(1, TRK, "2027-01-04", "2027-01-29", 60))
                .when(resource -> resource.decide(allocate(APP, "2027-01-04", "2027-01-29", 41), Authority.NOBODY))
                .expectException(refused("allocation.over-capacity"))
                .expectNoEvents();
    }

    @Test
    void one_common_day_is_enough_to_be_refused() {
        lina.given(REGISTERED, allocated(1, TRK, "2027-01-04", "2027-01-29", 100))
                .when(resource -> resource.decide(allocate(APP, "2027-01-29", "2027-02-26", 1), Authority.NOBODY))
                .expectException(refused("allocation.over-capacity"))
                .expectNoEvents();
    }

    @Test
    void the_day_after_is_free() {
        lina.given(REGISTERED, allocated(1, TRK, "2027-01-04", "2027-01-29", 100))
                .when(resource -> resource.decide(allocate(APP, "2027-01-30", "2027-02-26", 100), Authority.NOBODY))
                .expectEvents(allocated(2, APP, "2027-01-30", "2027-02-26", 100));
    }

    @Test
    void two_allocations_that_never_meet_leave_room_for_a_third_across_both() {
        lina.given(
                        REGISTERED,
                        allocated(1, TRK, "2027-01-04", "2027-01-08", 60),
                        allocated(2, TRK, "2027-01-11", "2027-01-15", 60))
                .when(resource -> resource.decide(allocate(APP, "2027-01-01", "2027-01-31", 40), Authority.NOBODY))
                .expectEvents(allocated(3, APP, "2027-01-01", "2027-01-31", 40));
    }

    @Test
    void a_peak_in_the_middle_of_the_days_asked_for_is_found() {
        lina.given(
                        REGISTERED,
                        allocated(1, TRK, "2027-01-04", "2027-01-12", 60),
                        allocated(2, APP, "2027-01-11", "2027-01-15", 40))
                .when(resource -> resource.decide(allocate(APP, "2027-01-01", "2027-01-31", 10), Authority.NOBODY))
                .expectException(refused("allocation.over-capacity"))
                .expectNoEvents();
    }

    @Test
    void released_days_are_free_again() {
        lina.given(REGISTERED, allocated(1, TRK, "2027-01-04", "2027-01-29", 100), released(1, TRK, "2027-01-18"))
                .when(resource -> resource.decide(allocate(APP, "2027-01-18", "2027-01-29", 100), Authority.NOBODY))
                .expectEvents(allocated(2, APP, "2027-01-18", "2027-01-29", 100));
    }

    @Test
    void the_day_before_the_release_is_still_taken() {
        lina.given(REGISTERED, allocated(1, TRK, "2027-01-04", "2027-01-29", 100), released(1, TRK, "2027-01-18"))
                .when(resource -> resource.decide(allocate(APP, "2027-01-17", "2027-01-29", 100), Authority.NOBODY))
                .expectException(refused("allocation.over-capacity"))
                .expectNoEvents();
    }

    @Test
    void more_than_there_is_of_a_part_timer_is_refused_though_nobody_is_in_the_way() {
        lina.given(new ResourceRegistered(RESOURCE, ResourceKind.PERSON, null, null, 50, WHY))
                .when(resource -> resource.decide(allocate(TRK, "2027-01-04", "2027-01-29", 51), Authority.NOBODY))
                .expectException(refused("allocation.over-capacity"))
                .expectNoEvents();
    }
}
