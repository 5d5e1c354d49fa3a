package dev.throughline.command.authority;

import dev.throughline.command.mandate.Authority;
import dev.throughline.command.mandate.Mandate;
import dev.throughline.command.rule.Rule;
import dev.throughline.events.MemberId;
import dev.throughline.events.Subject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Nobody leaves who is accountable for something open: it would wait on no one. The refusal lists it. */
record NoOneAccountable(Authority authority, MemberId leaving) implements Rule {

    @Override
    public String code() {
        return "member.accountable";
    }

    @Override
    public boolean holds() {
        return products().isEmpty() && projects().isEmpty();
    }

    @Override
    public String explanation() {
        var keys = Stream.concat(products().stream(), projects().stream()).collect(Collectors.joining(", "));
        return leaving + " is accountable for " + keys + ". Assign somebody else there first.";
    }

    @Override
    public Map<String, Object> members() {
        return Map.of("accountableFor", Map.of("products", products(), "projects", projects()));
    }

    private List<String> products() {
        return heldIn(authority.productManagers());
    }

    private List<String> projects() {
        return heldIn(authority.projectManagers());
    }

    private List<String> heldIn(Map<? extends Subject, Mandate> mandates) {
        return mandates.entrySet().stream()
                .filter(mandate -> mandate.getValue().member().equals(leaving))
                .map(mandate -> mandate.getKey().value())
                .sorted()
                .toList();
    }
}
