package dev.throughline.query.store;

import dev.throughline.events.Anything;
import dev.throughline.events.Catalogue;
import dev.throughline.events.Decider;
import dev.throughline.events.DecisionMetadata;
import dev.throughline.events.DomainEvent;
import dev.throughline.events.Owner;
import dev.throughline.events.Rationale;
import dev.throughline.events.Role;
import dev.throughline.events.Wording;
import dev.throughline.events.wording.WordingCorrected;
import dev.throughline.query.Story;
import dev.throughline.query.fold.Decision;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Events of every kind in any order, as many as wanted: the payloads that were approved, about a few subjects, with words
 * corrected in between. Much of it makes no sense, which a fold must bear.
 */
final class RandomHistory {

    private static final Path APPROVED = Path.of("../shared-events/src/test/resources/approved");
    private static final Pattern NUMBERED = Pattern.compile("\"([A-Z]{3,4}-[A-Z]?)1\"");
    private static final List<Map.Entry<String, String>> PAYLOADS = payloads();

    private final Random random;
    private final List<Map.Entry<String, String>> payloads;
    private final Map<String, Long> versions = new HashMap<>();
    private final List<Decision> told = new ArrayList<>();
    private Instant at = Instant.parse("2027-03-01T09:00:00Z");

    RandomHistory(long seed) {
        this.random = new Random(seed);
        this.payloads = new ArrayList<>(PAYLOADS);
    }

    /** Leaves such events out from here on. */
    RandomHistory without(String type) {
        payloads.removeIf(payload -> payload.getKey().startsWith(type + "-"));
        return this;
    }

    /** The payloads that were approved, by type and revision. */
    static List<String> approved() {
        return PAYLOADS.stream().map(Map.Entry::getKey).toList();
    }

    /** No random one: these payloads, one after the other. */
    static List<Decision> told(List<String> payloads) {
        Map<String, String> approved =
                PAYLOADS.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        RandomHistory history = new RandomHistory(1);
        payloads.forEach(payload -> history.tell(decoded(payload, approved.get(payload))));
        return List.copyOf(history.told);
    }

    List<Decision> take(int many) {
        while (told.size() < many) {
            next();
        }
        return List.copyOf(told);
    }

    private void next() {
        tell(random.nextInt(8) == 0 ? correction().orElseGet(this::any) : any());
    }

    private void tell(DomainEvent event) {
        long position = told.size() + 1;
        at = at.plusMillis(random.nextInt(100_000_000));
        long version = versions.merge(event.stream(), 0L, (before, none) -> before + 1);
        Role role = Role.values()[random.nextInt(Role.values().length)];
        String cause = random.nextBoolean() ? null : "e" + random.nextLong(1, position + 1);
        told.add(new Decision(
                position,
                at,
                event.stream(),
                version,
                "e" + position,
                Catalogue.catalogue().type(event.getClass()).name(),
                "c" + position,
                event,
                new DecisionMetadata(
                        Story.ANA.value(),
                        role,
                        Owner.of(role),
                        List.of(new Decider(Story.ANA, role, random.nextBoolean() ? null : Story.OLGA)),
                        at,
                        "c" + position,
                        "c" + position,
                        cause),
                Catalogue.catalogue().facts(event)));
    }

    private DomainEvent any() {
        Map.Entry<String, String> each = payloads.get(random.nextInt(payloads.size()));
        String number = Integer.toString(1 + random.nextInt(2));
        String payload = NUMBERED.matcher(each.getValue()).replaceAll("\"$1" + number + "\"");
        return decoded(each.getKey(), payload);
    }

    private static DomainEvent decoded(String name, String payload) {
        String[] type = name.split("-");
        return Catalogue.catalogue()
                .decode(type[0], Integer.parseInt(type[1]), payload.getBytes(StandardCharsets.UTF_8));
    }

    private Optional<DomainEvent> correction() {
        if (told.isEmpty()) {
            return Optional.empty();
        }
        Decision decided = told.get(random.nextInt(told.size()));
        List<Wording> wordings = Catalogue.catalogue().wordings(decided.event());
        if (wordings.isEmpty()) {
            return Optional.empty();
        }
        Wording wording = wordings.get(random.nextInt(wordings.size()));
        return Optional.of(corrected(wording, decided));
    }

    private DomainEvent corrected(Wording wording, Decision decided) {
        return new WordingCorrected(
                new Anything(wording.fact().subject()),
                decided.stream(),
                wording.field(),
                decided.version(),
                "Said better, “" + random.nextInt(1_000) + "”\n",
                Rationale.because("It said something else"));
    }

    private static List<Map.Entry<String, String>> payloads() {
        try (Stream<Path> files = Files.list(APPROVED)) {
            return files.sorted(Comparator.comparing(Path::toString))
                    .map(file -> Map.entry(file.getFileName().toString().replace(".json", ""), read(file)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
