package dev.throughline.query.whodecides;

import static dev.throughline.events.Catalogue.catalogue;

import dev.throughline.events.CommandType;
import dev.throughline.events.Role;
import dev.throughline.query.answer.FactAnswer;
import dev.throughline.query.answer.Reading;
import dev.throughline.query.authority.Place;
import dev.throughline.query.delivery.DeliveryFold;
import dev.throughline.query.roadmap.RoadmapFold;
import dev.throughline.query.whodecides.WhoDecidesAnswer.Held;
import dev.throughline.query.whodecides.WhoDecidesAnswer.Type;
import dev.throughline.query.whodecides.WhoDecidesAnswer.Where;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Joins the catalogue's rights with the mandates of a reading. */
final class WhoDecides {

    private final Reading reading;
    private final Predicate<String> wanted;

    /** @param wanted which commands are asked for */
    WhoDecides(Reading reading, Predicate<String> wanted) {
        this.reading = reading;
        this.wanted = wanted;
    }

    /** The places that are asked for, with those roles in which anything asked for is decided. */
    WhoDecidesAnswer at(Predicate<Where> places) {
        List<Where> shown = Stream.of(Stream.of(ofWorkspace()), products(), projects())
                .flatMap(each -> each)
                .filter(place -> places.test(place) && !place.roles().isEmpty())
                .toList();
        return new WhoDecidesAnswer(reading.position(), reading.now(), shown, reading.anyBroken());
    }

    private Stream<Where> products() {
        return RoadmapFold.conceived(reading.snapshot())
                .filter(product -> reading.maySee(Place.of(product)))
                .map(product -> where(Home.PRODUCT, product.value(), Place.of(product)));
    }

    private Stream<Where> projects() {
        return DeliveryFold.chartered(reading.snapshot())
                .filter(project -> reading.maySee(Place.of(project)))
                .map(project -> where(Home.PROJECT, project.value(), Place.of(project)));
    }

    private Where ofWorkspace() {
        Where place = where(Home.WORKSPACE, "workspace", Place.WORKSPACE);
        return new Where(place.kind(), null, place.name(), place.roles(), place.may());
    }

    private Where where(Home home, String key, Place place) {
        List<Held> roles = Arrays.stream(Role.values())
                .map(role -> held(role, home, key, place))
                .filter(held -> !held.decisions().isEmpty())
                .toList();
        return new Where(home, key, reading.named(key).name(), roles, may(home, place));
    }

    private List<String> may(Home home, Place place) {
        return switch (home) {
            case WORKSPACE -> reading.may(place, "AppointWorkspaceOwner");
            case PRODUCT -> reading.may(place, "AssignProductManager", "NameDeputy");
            case PROJECT -> reading.may(place, "AssignProjectManager", "NameDeputy");
        };
    }

    private Held held(Role role, Home home, String key, Place place) {
        List<Type> decisions = catalogue().commands().stream()
                .filter(command -> wanted.test(command.name())
                        && command.rights().contains(role)
                        && Home.of(command.name(), role).contains(home))
                .map(WhoDecides::type)
                .toList();
        return new Held(
                role,
                reading.people(reading.authority().holders(role, place)),
                reading.deputies(role, place, key),
                mandate(role, key),
                reading.mayAct(role, place),
                decisions);
    }

    private @Nullable FactAnswer mandate(Role role, String key) {
        return switch (role) {
            case PRODUCT_MANAGER -> reading.fact(key, "product-manager");
            case PROJECT_MANAGER -> reading.fact(key, "project-manager");
            case WORKSPACE_OWNER, CONTRIBUTOR -> null;
        };
    }

    private static Type type(CommandType command) {
        return new Type(command.name(), command.why(), command.byDeputies());
    }
}
