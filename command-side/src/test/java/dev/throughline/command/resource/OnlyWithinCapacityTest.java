package dev.throughline.command.resource;

import static dev.throughline.command.resource.ResourceFixture.APP;
import static dev.throughline.command.resource.ResourceFixture.TRK;
import static dev.throughline.command.resource.ResourceFixture.allocation;
import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.command.mandate.Authority;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OnlyWithinCapacityTest {

    private static final LocalDate MONDAY = LocalDate.of(2027, 1, 4);

    @Test
    void only_the_allocations_on_full_days_are_in_the_way() {
        var free = new Allocation(allocation(1), TRK, days(0, 4), 20);
        var full = new Allocation(allocation(2), APP, days(7, 11), 80);
        var beside = new Allocation(allocation(3), TRK, days(10, 20), 10);
        var later = new Allocation(allocation(4), TRK, days(40, 50), 100);

        var rule = new OnlyWithinCapacity(
                Capacity.of(100), List.of(free, full, beside, later), days(0, 30), 30, Authority.NOBODY);

        assertThat(rule.holds()).isFalse();
        assertThat(rule.inTheWay()).containsExactly(full, beside);
        assertThat(rule.explanation())
                .isEqualTo("On 2027-01-11, 80 of 100 percent are allocated already: there is no room for 30 more.");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void it_judges_as_a_count_does_where_there_is_less_on_some_days(long seed) {
        var random = new Random(seed);
        for (var round = 0; round < 200; round++) {
            var allocations = allocations(random);
            var asked = days(random.nextInt(20), 20 + random.nextInt(20));
            var percent = 1 + random.nextInt(100);
            var lower = random.nextInt(30);
            var capacity = Capacity.of(100)
                    .from(MONDAY.plusDays(lower), 50)
                    .from(MONDAY.plusDays(lower + 10), 90)
                    .without(days(lower + 5, lower + 5 + random.nextInt(10)));

            var rule = new OnlyWithinCapacity(capacity, allocations, asked, percent, Authority.NOBODY);

            var full = asked.from()
                    .datesUntil(asked.to().plusDays(1))
                    .filter(day -> Allocation.on(day, allocations) + percent > capacity.on(day))
                    .toList();
            assertThat(rule.holds()).isEqualTo(full.isEmpty());
            assertThat(rule.inTheWay())
                    .containsExactlyElementsOf(allocations.stream()
                            .filter(one -> full.stream().anyMatch(one.days()::hold))
                            .toList());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void it_judges_and_names_as_a_count_day_by_day_does(long seed) {
        var random = new Random(seed);
        for (var round = 0; round < 200; round++) {
            var allocations = allocations(random);
            var asked = days(random.nextInt(20), 20 + random.nextInt(20));
            var percent = 1 + random.nextInt(100);

            var rule = new OnlyWithinCapacity(Capacity.of(100), allocations, asked, percent, Authority.NOBODY);

            var full = asked.from()
                    .datesUntil(asked.to().plusDays(1))
                    .filter(day -> percent
                                    + allocations.stream()
                                            .filter(one -> one.days().hold(day))
                                            .mapToInt(Allocation::percent)
                                            .sum()
                            > 100)
                    .toList();
            assertThat(rule.holds()).isEqualTo(full.isEmpty());
            assertThat(rule.inTheWay())
                    .isEqualTo(allocations.stream()
                            .filter(one -> full.stream().anyMatch(one.days()::hold))
                            .toList());
        }
    }

    private static List<Allocation> allocations(Random random) {
        var allocations = new ArrayList<Allocation>();
        for (var number = 1; number <= 6; number++) {
            var from = random.nextInt(35);
            var length = random.nextInt(10) - 1;
            allocations.add(new Allocation(allocation(number), TRK, days(from, from + length), 1 + random.nextInt(40)));
        }
        return allocations;
    }

    private static Days days(int from, int to) {
        return new Days(MONDAY.plusDays(from), MONDAY.plusDays(to));
    }
}
