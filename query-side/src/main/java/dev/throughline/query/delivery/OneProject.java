package dev.throughline.query.delivery;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.throughline.events.Role;
import dev.throughline.query.answer.PersonAnswer;
import dev.throughline.query.fold.Broken;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One project. */
public record OneProject(
        long position,
        @JsonUnwrapped ProjectAnswer project,
        Map<Role, List<PersonAnswer>> deciders,
        List<String> may,
        @Nullable Broken broken) {}
