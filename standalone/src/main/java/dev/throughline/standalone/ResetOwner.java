package dev.throughline.standalone;

import dev.throughline.access.OwnerReset;
import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationContext;

/** A way back in for an owner who lost the password, when nobody else can invite them. */
final class ResetOwner implements Operation {

    @Override
    public List<String> words() {
        return List.of("owner", "reset");
    }

    @Override
    public String purpose() {
        return "[@HANDLE]  prints a one-time link to choose a new password with";
    }

    @Override
    public Class<?> configuration() {
        return Basics.class;
    }

    @Override
    public int run(ApplicationContext beans, List<String> more) {
        var dataDir = beans.getBean(Settings.class).dataDir();
        return OwnerReset.run(dataDir, beans.getBean(Clock.class), more, System.out, System.err);
    }
}
