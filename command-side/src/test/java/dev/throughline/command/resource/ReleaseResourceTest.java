package dev.throughline.command.resource;

import static dev.throughline.command.Refused.refused;
import static dev.throughline.command.resource.ResourceFixture.REGISTERED;
import static dev.throughline.command.resource.ResourceFixture.TRK;
import static dev.throughline.command.resource.ResourceFixture.allocated;
import static dev.throughline.command.resource.ResourceFixture.release;
import static dev.throughline.command.resource.ResourceFixture.released;

import dev.throughline.events.resource.ResourceAllocated;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReleaseResourceTest {

    private static final ResourceAllocated JANUARY = allocated(1, TRK, "2027-01-04", "2027-01-29", 100);

    private final ResourceFixture lina = new ResourceFixture();

    @ParameterizedTest
    @ValueSource(strings = {"2027-01-04", "2027-01-18", "2027-01-29"})
    void any_day_of_the_allocation_can_be_the_first_free_one(String from) {
        lina.given(REGISTERED, JANUARY)
                .when(resource -> resource.decide(release(1, from)))
                .expectEvents(released(1, TRK, from));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2027-01-03", "2027-01-30"})
    void a_day_outside_the_allocation_is_refused(String from) {
        lina.given(REGISTERED, JANUARY)
                .when(resource -> resource.decide(release(1, from)))
                .expectException(refused("release.outside-allocation"))
                .expectNoEvents();
    }

    @Test
    void what_is_left_can_be_released_earlier_still() {
        lina.given(REGISTERED, JANUARY, released(1, TRK, "2027-01-18"))
                .when(resource -> resource.decide(release(1, "2027-01-11")))
                .expectEvents(released(1, TRK, "2027-01-11"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2027-01-18", "2027-01-25"})
    void released_days_are_not_taken_back(String from) {
        lina.given(REGISTERED, JANUARY, released(1, TRK, "2027-01-18"))
                .when(resource -> resource.decide(release(1, from)))
                .expectException(refused("release.outside-allocation"))
                .expectNoEvents();
    }

    @Test
    void what_is_released_altogether_can_not_be_released_again() {
        lina.given(REGISTERED, JANUARY, released(1, TRK, "2027-01-04"))
                .when(resource -> resource.decide(release(1, "2027-01-04")))
                .expectException(refused("release.outside-allocation"))
                .expectNoEvents();
    }
}
