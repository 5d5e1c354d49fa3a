package dev.throughline.standalone;

import dev.throughline.access.FirstSignIn;
import dev.throughline.command.authority.FirstOwner;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole tracker in the test's own process, on a port of its own. */
record Served(ConfigurableApplicationContext beans) implements AutoCloseable {

    static Served on(Path data) {
        return with(Storage.in(data));
    }

    static Served with(String... arguments) {
        var all = Stream.concat(Stream.of("--server.port=0"), Stream.of(arguments));
        return new Served(new SpringApplicationBuilder(Throughline.class).run(all.toArray(String[]::new)));
    }

    String root() {
        return "http://localhost:" + beans.getEnvironment().getRequiredProperty("local.server.port");
    }

    /** The path of the link for the first sign-in; it voids the one that was printed. */
    String firstLink() {
        return beans.getBean(FirstSignIn.class)
                .link(beans.getBean(FirstOwner.class).memberId())
                .orElseThrow();
    }

    @Override
    public void close() {
        beans.close();
    }
}
