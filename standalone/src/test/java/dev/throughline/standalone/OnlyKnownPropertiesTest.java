package dev.throughline.standalone;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.StandardEnvironment;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OnlyKnownPropertiesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "throughline.data-dir",
                "throughline.dataDir",
                "THROUGHLINE_DATA_DIR",
                "THROUGHLINE_DATADIR",
                "throughline.log.store",
                "THROUGHLINE_MONGODB_URI",
                "THROUGHLINE_REQUIRE_BROWSER",
                "THROUGHLINE_REQUIRE_MONGODB",
                "THROUGHLINE_TEST_MONGODB_URI",
                "THROUGHLINE_TEST_MONGODB_SERVER",
                "THROUGHLINE_MONGOD"
            })
    void a_known_property_may_be_written_as_spring_reads_it(String name) {
        assertThatCode(() -> judge(name)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"throughline.data-dri", "throughline.data-dir.x", "THROUGHLINE_ZON", "Throughline.zon"})
    void a_property_that_nobody_reads_is_refused_by_name(String name) {
        assertThatThrownBy(() -> judge(name))
                .isInstanceOf(StartRefused.class)
                .hasMessageStartingWith("there is no property " + name + ". Known are throughline.data-dir,");
    }

    @Test
    void what_belongs_to_others_is_not_judged() {
        assertThatCode(() -> judge("server.prot")).doesNotThrowAnyException();
        assertThatCode(() -> judge("throughliner.home")).doesNotThrowAnyException();
    }

    private static void judge(String name) {
        var environment = new StandardEnvironment() {
            @Override
            protected void customizePropertySources(MutablePropertySources sources) {
                sources.addFirst(new MapPropertySource("given", Map.of(name, "x")));
            }
        };
        new OnlyKnownProperties().postProcessEnvironment(environment, new SpringApplication());
    }
}
