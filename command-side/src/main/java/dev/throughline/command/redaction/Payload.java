package dev.throughline.command.redaction;

import static dev.throughline.events.Catalogue.catalogue;

import dev.throughline.access.problem.Problem;
import dev.throughline.access.problem.Problem.FieldError;
import dev.throughline.events.CanonicalJson;
import dev.throughline.events.EventType;
import dev.throughline.events.Words;
import dev.throughline.events.redaction.EventRedacted;
import dev.throughline.log.Bytes;
import dev.throughline.log.RecordedEvent;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.node.ObjectNode;

/** What was recorded of an event, and what is left of it once words are taken out. */
final class Payload {

    private final EventType type;
    private final ObjectNode json;

    Payload(RecordedEvent event) {
        this.type = catalogue().type(event.type());
        this.json = CanonicalJson.object(event.payload().toArray());
    }

    /**
     * The payload without these words: the rest is as it was, byte for byte.
     *
     * @throws dev.throughline.access.problem.ProblemException 422, naming each field that isn't there or is no free text
     */
    Bytes without(List<String> fields) {
        List<FieldError> errors = new ArrayList<>();
        for (String field : fields) {
            refuse(field, "/fields/" + fields.indexOf(field), errors);
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors).exception();
        }
        fields.forEach(field -> Words.put(json, field, EventRedacted.INSTEAD));
        return Bytes.of(CanonicalJson.write(json));
    }

    private void refuse(String field, String pointer, List<FieldError> errors) {
        if (!type.holdsWordsAt(field)) {
            errors.add(new FieldError(
                    pointer,
                    "field.not-words",
                    field + " holds no words of a " + type.name() + " that could be taken out. These do: "
                            + String.join(", ", type.words()) + "."));
        } else if (!json.at(JsonPointer.compile(field)).isString()) {
            errors.add(new FieldError(pointer, "field.absent", "There are no words at " + field + "."));
        }
    }
}
