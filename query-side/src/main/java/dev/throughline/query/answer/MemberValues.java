package dev.throughline.query.answer;

import dev.throughline.events.Catalogue;
import dev.throughline.events.Decides;
import dev.throughline.events.EventType;
import dev.throughline.events.MemberId;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Which facts have a person as their value: those that a single component of type member id decides. */
final class MemberValues {

    private static final Set<String> NAMES = Catalogue.catalogue().types().stream()
            .flatMap(type -> type.facts().stream()
                    .filter(fact -> holdsMember(type, fact))
                    .map(Decides.Fact::name))
            .collect(Collectors.toUnmodifiableSet());

    private MemberValues() {}

    /** Whether the value of the fact of that name, with or without what follows its dot, is a member. */
    static boolean isPerson(String factName, JsonNode value) {
        int dot = factName.indexOf('.');
        return NAMES.contains(dot < 0 ? factName : factName.substring(0, dot))
                && value.isString()
                && value.asString().startsWith("m-");
    }

    private static boolean holdsMember(EventType type, Decides.Fact fact) {
        return fact.value().length == 1
                && Arrays.stream(type.record().getRecordComponents())
                        .filter(component -> component.getName().equals(fact.value()[0]))
                        .map(RecordComponent::getType)
                        .anyMatch(MemberId.class::equals);
    }
}
