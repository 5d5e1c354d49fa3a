package dev.throughline.standalone;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationListener;

/** Says on standard output, once it really answers, where the tracker can be opened and where its data is. */
record WhereToOpen(Settings settings) implements ApplicationListener<ApplicationReadyEvent> {

    @Override
    public void onApplicationEvent(ApplicationReadyEvent ready) {
        if (ready.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            System.out.println("Throughline is open at http://localhost:"
                    + web.getWebServer().getPort() + " (data in "
                    + settings.dataDir().toAbsolutePath().normalize() + "; Ctrl-C stops it)");
        }
    }
}
