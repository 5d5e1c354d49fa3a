package dev.throughline.command.rights;

import dev.throughline.command.served.Ask;
import dev.throughline.command.served.CommandSide;
import dev.throughline.command.served.Person;
import dev.throughline.command.served.Scene;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;

/** One person of each kind, signed in. Who holds which mandate on what a cell is about, its scene decides. */
final class Cast {

    private final AtomicInteger scenes = new AtomicInteger();
    private final Map<Kind, Person> people = new EnumMap<>(Kind.class);
    private final CommandSide served;

    Cast(CommandSide served) {
        this.served = served;
        for (Kind kind : Kind.values()) {
            people.put(
                    kind,
                    switch (kind) {
                        case OWNER -> served.owner();
                        case NOBODY -> served.nobody();
                        default -> served.admit(served.freeHandle());
                    });
        }
        elsewhere();
        served.owner()
                .ask(new Ask(
                        "DELETE", "/api/members/" + person(Kind.DEACTIVATED).id(), Map.of(), Map.of()))
                .expect(200);
    }

    Person person(Kind kind) {
        return Objects.requireNonNull(people.get(kind));
    }

    /** A product and a project that nobody asked about before: with its managers, or with the one who is both where they ask. */
    Scene scene(Kind asking) {
        var number = scenes.incrementAndGet();
        return new Scene(
                served,
                person(asking == Kind.BOTH ? Kind.BOTH : Kind.PRODUCT_MANAGER),
                person(asking == Kind.BOTH ? Kind.BOTH : Kind.PROJECT_MANAGER),
                "FOOD" + number,
                "TRK" + number);
    }

    /** Two of them have their mandates on a product and a project that no cell is about. */
    private void elsewhere() {
        new Scene(served, person(Kind.OTHER_PRODUCT_MANAGER), person(Kind.OTHER_PROJECT_MANAGER), "ELSE", "WHERE")
                .conceived()
                .chartered();
    }
}
