package dev.throughline.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OneLineRefusalsTest {

    @Test
    void a_port_that_is_no_number_is_one_line() {
        var settings = new Binder(new MapConfigurationPropertySource(Map.of("server.port", "abc")));

        assertThat(OneLineRefusals.explain(failure(() -> settings.bind("server.port", Bindable.of(Integer.class)))))
                .contains("server.port cannot be 'abc'.");
    }

    @Test
    void a_word_that_is_none_of_those_it_can_be_is_one_line_that_names_them() {
        var settings = new Binder(new MapConfigurationPropertySource(Map.of("throughline.log.store", "mongo")));

        assertThat(OneLineRefusals.explain(failure(() -> settings.bind("throughline", Settings.class))))
                .contains("throughline.log.store cannot be 'mongo': it is sqlite or mongodb.");
    }

    @Test
    void a_port_that_no_machine_has_is_one_line() {
        var failure = failure(() -> InetSocketAddress.createUnresolved("localhost", 99_999));

        assertThat(OneLineRefusals.explain(new IllegalStateException(failure)))
                .contains("server.port is a number from 0 to 65535.");
    }

    @Test
    void anything_else_is_a_bug_and_keeps_its_trace() {
        assertThat(OneLineRefusals.explain(new IllegalArgumentException("a bug")))
                .isEmpty();
        assertThat(OneLineRefusals.explain(new IllegalArgumentException((String) null)))
                .isEmpty();
    }

    private static Throwable failure(Runnable what) {
        try {
            what.run();
        } catch (RuntimeException e) {
            return e;
        }
        throw new AssertionError("It did not fail");
    }
}
