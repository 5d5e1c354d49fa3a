package dev.throughline.command.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which states are kept as snapshots, and in which form: nobody has to remember that a form is another now. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FormsTest {

    private static final Path APPROVED = Path.of("src/test/resources/snapshot-forms");

    @Test
    void a_fold_of_streams_that_become_long_keeps_its_states_under_a_name_of_its_own() throws Exception {
        var names = new ArrayList<String>();
        var inMemoryOnly = new ArrayList<String>();
        Folds.all().forEach((place, fold) -> {
            var form = fold.form();
            if (form == null) {
                inMemoryOnly.add(place);
            } else {
                names.add(form.name());
            }
        });
        assertThat(names)
                .containsExactlyInAnyOrder(
                        "authority",
                        "feature",
                        "handoff",
                        "insights",
                        "plan",
                        "policy",
                        "product",
                        "project",
                        "resource",
                        "wording");
        assertThat(inMemoryOnly)
                .as("asked for and answered; redacted once; seldom edited; asked of many streams that aren't there")
                .containsExactlyInAnyOrder("RequestState.FOLD", "Redacted.FOLD", "RemarkState.FOLD", "Subjects.FOLD");
    }

    /**
     * Who changes what a state holds finds its form here as it was: it gets the next number, and a file of its own. A number
     * that was ever used is never used for another shape.
     */
    @ParameterizedTest(name = "{0}")
    @MethodSource("forms")
    void a_form_has_the_shape_that_was_approved_for_its_number(String name, Form<?> form) throws Exception {
        var shape = Shape.of(form.type());
        var approved = APPROVED.resolve(name + ".txt");
        if (!Files.exists(approved) || !Files.readString(approved).equals(shape)) {
            Files.writeString(
                    Files.createDirectories(Path.of("target/snapshot-forms")).resolve(name + ".txt"), shape);
        }
        assertThat(approved)
                .as("a new form is approved by its file, as target/snapshot-forms has it")
                .exists();
        assertThat(shape)
                .as("the states of " + name + " have another shape: raise the number of their form")
                .isEqualTo(Files.readString(approved));
    }

    static Stream<Object[]> forms() throws Exception {
        return Folds.all().values().stream()
                .map(Fold::form)
                .filter(form -> form != null)
                .map(form -> new Object[] {form.name() + "-" + form.number(), form});
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whatever_a_state_holds_is_read_as_it_was_written(long seed) throws Exception {
        var values = new RandomValues(seed);
        for (Map.Entry<String, Fold<?>> each : Folds.all().entrySet()) {
            var form = each.getValue().form();
            if (form != null) {
                for (int i = 0; i < 20; i++) {
                    assertSurvives(form, values);
                }
            }
        }
    }

    private static <S> void assertSurvives(Form<S> form, RandomValues values) {
        var state = form.type().cast(values.of(form.type()));
        var remembered = new Remembered<>(state, 117, "id-117", 3, 0);
        var read = form.read(form.write("feature:FOOD-1", remembered), 3).orElseThrow();

        assertThat(read.known()).as(form.name()).isEqualTo(state).hasToString(state.toString());
        assertThat(List.of(read.version(), read.event(), read.era(), read.kept()))
                .isEqualTo(List.of(117L, "id-117", 3L, 117L));
    }
}
