package dev.throughline.query.roadmap;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.throughline.events.Role;
import dev.throughline.query.answer.PersonAnswer;
import dev.throughline.query.fold.Broken;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One product. */
public record OneProduct(
        long position,
        @JsonUnwrapped ProductAnswer product,
        Map<Role, List<PersonAnswer>> deciders,
        List<String> may,
        @Nullable Broken broken) {}
