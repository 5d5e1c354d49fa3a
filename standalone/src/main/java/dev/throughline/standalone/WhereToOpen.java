package dev.throughline.standalone;

import dev.throughline.access.FirstSignIn;
import dev.throughline.access.MemberDirectory;
import dev.throughline.command.authority.FirstOwner;
import dev.throughline.standalone.demo.Demo;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationListener;

/**
 * Says on standard output, once the tracker really answers, where it can be opened and, as long as the first owner has
 * chosen no password, the link with which to do so. The link is shown here only, and in no log. If the accounts were
 * left where the log was moved from, it says that instead.
 */
record WhereToOpen(
        Settings settings,
        FirstOwner owner,
        FirstSignIn firstSignIn,
        MemberDirectory directory,
        ObjectProvider<Demo> demo)
        implements ApplicationListener<ApplicationReadyEvent> {

    @Override
    public void onApplicationEvent(ApplicationReadyEvent ready) {
        if (ready.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            say(web.getWebServer());
        }
    }

    private void say(WebServer server) {
        String address = "http://localhost:" + server.getPort();
        System.out.println(
                "Throughline is open at " + address + " (data in " + settings.keptIn() + "; Ctrl-C stops it)");
        Demo told = demo.getIfAvailable();
        if (told != null) {
            told.sayWhoIsThere(address, System.out);
            return;
        }
        if (directory.resolve(owner.memberId()).isEmpty()) {
            System.out.println("Nobody can sign in: the log was brought here without its accounts. Stop this, and bring"
                    + " them too.");
            return;
        }
        firstSignIn
                .link(owner.memberId())
                .ifPresent(link -> System.out.println(
                        "The first sign-in, as the workspace's owner (the link works once): " + address + link));
    }
}
