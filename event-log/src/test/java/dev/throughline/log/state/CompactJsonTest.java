package dev.throughline.log.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.OrderedPMap;
import org.pcollections.OrderedPSet;
import org.pcollections.PMap;
import org.pcollections.PSet;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CompactJsonTest {

    private static final CompactJson JSON = new CompactJson();

    /** One of everything. */
    private record Held(PMap<String, Integer> numbers, PSet<String> words, PVector<PSet<String>> more) {}

    @Test
    void what_has_an_order_keeps_it_and_goes_on_in_it() {
        PMap<String, Integer> numbers = OrderedPMap.empty();
        PSet<String> words = OrderedPSet.empty();
        for (String each : List.of("z", "b", "y", "a", "x")) {
            numbers = numbers.plus(each, each.length());
            words = words.plus(each);
        }
        Held read = readBack(new Held(numbers, words, TreePVector.empty()));

        assertThat(read.numbers().plus("c", 1).keySet()).containsExactly("z", "b", "y", "a", "x", "c");
        assertThat(read.words().plus("c")).containsExactly("z", "b", "y", "a", "x", "c");
    }

    @Test
    void what_has_none_is_read_as_it_was_empty_and_full() {
        Held empty = new Held(HashTreePMap.empty(), HashTreePSet.empty(), TreePVector.empty());
        Held full = new Held(
                HashTreePMap.singleton("one", 1),
                HashTreePSet.from(List.of("one", "two", "three")),
                TreePVector.from(List.of(HashTreePSet.singleton("four"), OrderedPSet.singleton("five"))));

        assertThat(readBack(empty)).isEqualTo(empty).hasToString(empty.toString());
        assertThat(readBack(full)).isEqualTo(full).hasToString(full.toString());
    }

    @Test
    void what_is_againis_short_as_bytes() {
        Held again =
                new Held(HashTreePMap.singleton("again ".repeat(1_000), 1), HashTreePSet.empty(), TreePVector.empty());

        assertThat(JSON.write(again)).hasSizeLessThan(200);
        assertThat(readBack(again)).isEqualTo(again);
    }

    @Test
    void what_is_cut_short_is_not_read() {
        byte[] whole = JSON.write(
                new Held(HashTreePMap.singleton("w".repeat(600), 1), HashTreePSet.empty(), TreePVector.empty()));

        assertThatThrownBy(() -> read(Arrays.copyOf(whole, whole.length / 2))).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> read(new byte[0])).isInstanceOf(RuntimeException.class);
    }

    private static Held readBack(Held held) {
        return read(JSON.write(held));
    }

    private static Held read(byte[] bytes) {
        return JSON.read(bytes, JSON.types().constructType(Held.class));
    }
}
