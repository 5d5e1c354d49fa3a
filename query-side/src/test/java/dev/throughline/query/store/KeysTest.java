package dev.throughline.query.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.events.CanonicalJson;
import dev.throughline.events.Catalogue;
import dev.throughline.events.DomainEvent;
import dev.throughline.events.Words;
import dev.throughline.query.QueryConfiguration;
import dev.throughline.query.fold.Decision;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Free text decides nothing: whose state an event changes, it says without. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class KeysTest {

    @Test
    void no_key_hangs_on_the_words_that_may_be_taken_out_of_an_event() {
        List<Decision> events = new RandomHistory(1).take(1_000);
        Set<String> types = new HashSet<>();
        for (Decision event : events) {
            Decision left = withoutWords(event);
            if (!left.equals(event)) {
                types.add(event.type());
            }
            QueryConfiguration.FOLDS.forEach(fold -> assertThat(fold.keys(left))
                    .as("%s of %s", fold.name(), event.type())
                    .containsExactlyInAnyOrderElementsOf(fold.keys(event)));
        }
        assertThat(types).hasSizeGreaterThan(40);
    }

    private static Decision withoutWords(Decision event) {
        JsonNode payload = CanonicalJson.tree(event.event());
        Catalogue.catalogue().words(event.event()).keySet().forEach(place -> Words.put(payload, place, "[redacted]"));
        DomainEvent left = Catalogue.catalogue()
                .decode(
                        event.type(),
                        Catalogue.catalogue().type(event.type()).revision(),
                        CanonicalJson.write(payload));
        return new Decision(
                event.position(),
                event.recordedAt(),
                event.stream(),
                event.version(),
                event.eventId(),
                event.type(),
                event.commandId(),
                left,
                event.metadata(),
                Catalogue.catalogue().facts(left));
    }
}
