package dev.throughline.query.resources;

import dev.throughline.events.ResourceId;
import dev.throughline.events.resource.ResourceKind;
import dev.throughline.query.answer.PersonAnswer;
import dev.throughline.query.answer.Reading;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A resource, as answers name it.
 *
 * @param person who it is; null for equipment and materials
 * @param name what to call it
 */
public record ResourceRef(
        String key, ResourceKind kind, @Nullable PersonAnswer person, String name) {

    /** The resource as it is called today. */
    public static ResourceRef of(ResourceId id, Reading reading) {
        Resource resource = ResourceFold.of(id, reading.snapshot());
        if (resource.kind() == null || resource.kind() == ResourceKind.PERSON) {
            PersonAnswer person = reading.person(id.value());
            return new ResourceRef(id.value(), ResourceKind.PERSON, person, person.name());
        }
        String name = resource.name();
        return new ResourceRef(id.value(), resource.kind(), null, name == null ? id.value() : name);
    }

    /** When there is nothing of it, from today on. */
    public static List<ResourceAnswer.Away> away(Resource resource, Reading reading) {
        return resource.absences().stream()
                .filter(absence -> !absence.to().isBefore(reading.today()))
                .sorted(Comparator.comparing(Absence::from))
                .map(absence -> new ResourceAnswer.Away(absence.id().value(), absence.from(), absence.to()))
                .toList();
    }
}
