package dev.throughline.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What was stored once is read for ever, however its record has changed since. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class UpcastTest {

    private static final ProductId FOOD = new ProductId("FOOD");

    /**
     * A worked example. Revision 1 had {@code {"product","slogan","why"}}; 2 calls the slogan a motto; 3 knows in which
     * language it is, and what is older was in English.
     */
    @Decides(
            command = "ChooseMotto",
            by = Role.PRODUCT_MANAGER,
            facts = {@Decides.Fact(name = "motto", of = "product", value = "motto")})
    record MottoChosen(
            ProductId product, String motto, @NotWords String language, Rationale why) implements DomainEvent {
        @Override
        public String stream() {
            return product.stream();
        }
    }

    private static final Upcast SLOGAN_TO_MOTTO = new Upcast("MottoChosen", 1, payload -> {
        payload.set("motto", payload.remove("slogan"));
        return payload;
    });
    private static final Upcast IN_ENGLISH = new Upcast("MottoChosen", 2, payload -> payload.put("language", "en"));

    private final Catalogue catalogue = third(SLOGAN_TO_MOTTO, IN_ENGLISH);

    @Test
    void an_event_of_each_older_revision_is_read_as_one_of_the_newest() {
        var why = "{\"alternatives\":[],\"revisitOn\":null,\"text\":null}";
        var read = new MottoChosen(FOOD, "Hot \u2013 or free", "en", Rationale.NONE);

        assertThat(decode(1, "{\"product\":\"FOOD\",\"slogan\":\"Hot \u2013 or free\",\"why\":" + why + "}"))
                .isEqualTo(read);
        assertThat(decode(2, "{\"motto\":\"Hot \u2013 or free\",\"product\":\"FOOD\",\"why\":" + why + "}"))
                .isEqualTo(read);
        assertThat(decode(3, new String(catalogue.encode(read), UTF_8))).isEqualTo(read);
        assertThat(catalogue.type("MottoChosen").revision()).isEqualTo(3);
    }

    @Test
    void an_upcast_event_decides_what_the_newest_says() {
        var event = decode(
                1,
                "{\"product\":\"FOOD\",\"slogan\":\"Hot\",\"why\":{\"alternatives\":[],"
                        + "\"revisitOn\":null,\"text\":\"Short\"}}");

        assertThat(catalogue.facts(event))
                .extracting(fact -> fact.address() + " = " + fact.value())
                .containsExactly("FOOD/motto = \"Hot\"");
        assertThat(event.why().text()).isEqualTo("Short");
    }

    @Test
    void what_no_revision_says_is_refused_as_ever() {
        assertThatIllegalArgumentException().isThrownBy(() -> decode(1, "[]")).withMessage("Not a JSON object");
        assertThatIllegalArgumentException().isThrownBy(() -> decode(4, "{}")).withMessageContaining("no revision 4");
        assertThatIllegalArgumentException().isThrownBy(() -> decode(0, "{}")).withMessageContaining("no revision 0");
    }

    @Test
    void a_catalogue_that_can_not_read_what_was_stored_is_none() {
        assertThatIllegalStateException()
                .isThrownBy(() -> third(IN_ENGLISH))
                .withMessage("Nothing reads revision 1 of MottoChosen");
    }

    /** The approved files are what was stored: a revision that leaves the catalogue leaves its file here. */
    @ParameterizedTest
    @MethodSource("approved")
    void every_revision_ever_approved_is_read(Path file) throws IOException {
        var name = file.getFileName().toString().replace(".json", "").split("-");
        var stored = Files.readString(file).strip().getBytes(UTF_8);

        var event = Catalogue.catalogue().decode(name[0], Integer.parseInt(name[1]), stored);

        assertThat(Catalogue.catalogue().type(event.getClass()).name()).isEqualTo(name[0]);
        assertThat(Catalogue.catalogue().facts(event)).isNotEmpty();
    }

    @Test
    void every_revision_has_its_approved_file() throws Exception {
        assertThat(approved().map(file -> file.getFileName().toString()))
                .containsExactlyInAnyOrderElementsOf(Catalogue.catalogue().types().stream()
                        .flatMap(type -> IntStream.rangeClosed(1, type.revision())
                                .mapToObj(revision -> type.name() + "-" + revision + ".json"))
                        .toList());
    }

    static Stream<Path> approved() throws IOException, URISyntaxException {
        @Nullable URL folder = UpcastTest.class.getResource("/approved");
        try (var files = Files.list(Path.of(Objects.requireNonNull(folder).toURI()))) {
            return files.sorted().toList().stream();
        }
    }

    private static Catalogue third(Upcast... upcasts) {
        return new Catalogue(List.of(Catalogue.entry("MottoChosen", 3, MottoChosen.class)), List.of(upcasts));
    }

    private DomainEvent decode(int revision, String payload) {
        return catalogue.decode("MottoChosen", revision, payload.getBytes(UTF_8));
    }
}
