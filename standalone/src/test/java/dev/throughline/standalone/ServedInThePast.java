package dev.throughline.standalone;

import dev.throughline.access.FirstSignIn;
import dev.throughline.command.authority.FirstOwner;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole tracker in the test's own process, some time ago: so that there is a past to look at. */
public final class ServedInThePast implements AutoCloseable {

    private final ConfigurableApplicationContext beans;
    private volatile Duration ago;

    private ServedInThePast(Path data, Duration ago) {
        this.ago = ago;
        InstantSource late = () -> Instant.now().minus(this.ago);
        Clock clock = late.withZone(ZoneOffset.UTC);
        this.beans = new SpringApplicationBuilder(Throughline.class)
                .initializers(context -> context.getBeanFactory().addBeanPostProcessor(new BeanPostProcessor() {
                    @Override
                    public Object postProcessAfterInitialization(Object bean, String name) {
                        return bean instanceof Clock ? clock : bean;
                    }
                }))
                .run("--server.port=0", "--throughline.data-dir=" + data);
    }

    public static ServedInThePast on(Path data, Duration ago) {
        return new ServedInThePast(data, ago);
    }

    /** From now on it is so long ago; never longer than before. */
    public void itIs(Duration ago) {
        this.ago = ago;
    }

    public String root() {
        return "http://localhost:" + beans.getEnvironment().getRequiredProperty("local.server.port");
    }

    /** The path of the link for the first sign-in. */
    public String firstLink() {
        return beans.getBean(FirstSignIn.class)
                .link(beans.getBean(FirstOwner.class).memberId())
                .orElseThrow();
    }

    @Override
    public void close() {
        beans.close();
    }
}
