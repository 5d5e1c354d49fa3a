package dev.throughline.query.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.events.DomainEvent;
import dev.throughline.query.QueryConfiguration;
import dev.throughline.query.decisions.DecisionFold;
import dev.throughline.query.fold.Decision;
import dev.throughline.query.fold.Fold;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * What is kept of a fold is told from what another form of it makes by {@link Fold#version()} alone, which is raised by hand.
 * So each fold has a fingerprint of its states' form, and of what it makes of a story that doesn't change: payloads that were
 * approved, in an order that was approved too.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ApprovedFoldsTest {

    private static final Path APPROVED = Path.of("src/test/resources/approved-folds.txt");

    @Test
    void a_fold_that_is_another_says_so_by_its_version() throws Exception {
        List<String> approved = Files.readAllLines(APPROVED);
        List<String> story = approved.stream()
                .filter(line -> line.startsWith("told "))
                .map(line -> line.substring(5))
                .toList();
        List<Decision> decisions = RandomHistory.told(story);
        List<String> now = new ArrayList<>();
        for (Fold<?> fold : QueryConfiguration.FOLDS) {
            if (fold != DecisionFold.DECISIONS) { // which is kept nowhere
                now.add("%s version %d, states %s, made %s"
                        .formatted(fold.name(), fold.version(), hash(form(fold)), hash(made(fold, decisions))));
            }
        }
        assertThat(now)
                .as("""
                        A fold's states have another form, or it makes something else of the same log: what is kept of it in \
                        MongoDB would be taken for what it is not. Raise its version() and approve its line in %s. (Where only \
                        a kind of event was added to the story, the line alone.)""", APPROVED)
                .containsExactlyElementsOf(approved.stream()
                        .filter(line -> !line.startsWith("told "))
                        .toList());
        assertThat(Set.copyOf(story))
                .as("Every payload that was approved is told in %s: append it", APPROVED)
                .containsAll(RandomHistory.approved());
    }

    private static <S> String made(Fold<S> fold, List<Decision> decisions) {
        StateBytes<S> bytes = StateBytes.of(fold);
        Map<String, S> states = new TreeMap<>();
        List<String> broken = new ArrayList<>();
        for (Decision decision : decisions) {
            for (String key : fold.keys(decision)) {
                try {
                    states.put(key, fold.apply(states.getOrDefault(key, fold.initial(key)), decision));
                } catch (IllegalStateException outOfOrder) {
                    broken.add(key + " at " + decision.position());
                }
            }
        }
        assertThat(states).as("what %s makes of the story", fold.name()).isNotEmpty();
        return states.entrySet().stream()
                .map(each -> each.getKey()
                        + fold.labels(each.getValue())
                        + Raw.text(bytes.write(each.getValue()).getData()))
                .collect(Collectors.joining("\n", broken.toString(), ""));
    }

    private static String form(Fold<?> fold) {
        Set<String> forms = new TreeSet<>();
        Type state = Arrays.stream(fold.getClass().getGenericInterfaces())
                .map(type -> ((ParameterizedType) type).getActualTypeArguments()[0])
                .findFirst()
                .orElseThrow();
        form(state, forms);
        return state.getTypeName() + forms;
    }

    /** Records with their components, enums with their constants; an event is the catalogue's. */
    private static void form(Type type, Set<String> forms) {
        switch (type) {
            case ParameterizedType generic ->
                Stream.concat(Stream.of(generic.getRawType()), Stream.of(generic.getActualTypeArguments()))
                        .forEach(each -> form(each, forms));
            case WildcardType any -> Stream.of(any.getUpperBounds()).forEach(each -> form(each, forms));
            case Class<?> record
            when record.isRecord() && !DomainEvent.class.isAssignableFrom(record) -> {
                String components = Arrays.stream(record.getRecordComponents())
                        .map(RecordComponent::toString)
                        .collect(Collectors.joining(", "));
                if (forms.add(record.getName() + "(" + components + ")")) {
                    Arrays.stream(record.getRecordComponents()).forEach(each -> form(each.getGenericType(), forms));
                }
            }
            case Class<?> sealed
            when sealed.isSealed() && sealed != DomainEvent.class ->
                Arrays.stream(sealed.getPermittedSubclasses()).forEach(each -> form(each, forms));
            case Class<?> other
            when other.isEnum() -> forms.add(other.getName() + Arrays.toString(other.getEnumConstants()));
            default -> forms.add(type.getTypeName());
        }
    }

    private static String hash(String text) throws Exception {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(hash, 0, 8);
    }
}
